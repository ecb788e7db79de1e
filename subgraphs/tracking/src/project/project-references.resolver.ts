import { needs } from '@ozg/shared/reading/selection';
import { Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { BaseComponent } from '../references/base-component';
import { LeikaService } from '../references/leika-service';
import { Ministry } from '../references/ministry';
import { Municipality } from '../references/municipality';
import { OzgService } from '../references/ozg-service';
import { State } from '../references/state';
import { TopicArea } from '../references/topic-area';
import { Project } from './project';

/** What a project points at in other subgraphs. */
@Resolver(() => Project)
export class ProjectReferencesResolver {
  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State whose project it is. (Land)' })
  state(@Root() { stateCode }: Project): State {
    return { code: stateCode };
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that is responsible for it. (Ressort)' })
  ministry(@Root() { ministryId }: Project): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => OzgService, { nullable: true, description: 'Service it is mainly for. (OZG-Leistung)' })
  ozgService(@Root() { ozgIds: [ozgId] }: Project): OzgService | null {
    return ozgId === undefined ? null : { ozgId };
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => [OzgService], {
    nullable: 'items',
    description: 'Services it is for, the main one first. (OZG-Leistungen)',
  })
  ozgServices(@Root() { ozgIds }: Project): OzgService[] {
    return ozgIds.map((ozgId) => ({ ozgId }));
  }

  @Extensions(needs('leikaKeys'))
  @FieldResolver(() => [LeikaService], {
    nullable: 'items',
    description: 'Services of the national catalogue it is for. (LeiKa-Leistungen)',
  })
  leikaServices(@Root() { leikaKeys }: Project): LeikaService[] {
    return leikaKeys.map((leikaKey) => ({ leikaKey }));
  }

  @Extensions(needs('topicAreaCode'))
  @FieldResolver(() => TopicArea, { nullable: true, description: 'Field of work the Land counts it in. (Themenfeld)' })
  topicArea(@Root() { topicAreaCode }: Project): TopicArea | null {
    return topicAreaCode === null ? null : { code: topicAreaCode };
  }

  @Extensions(needs('baseComponentIds'))
  @FieldResolver(() => [BaseComponent], {
    nullable: 'items',
    description: 'Shared components it is built on. (Basisdienste)',
  })
  baseComponents(@Root() { baseComponentIds }: Project): BaseComponent[] {
    return baseComponentIds.map((id) => ({ id }));
  }

  @Extensions(needs('arsList'))
  @FieldResolver(() => [Municipality], {
    nullable: 'items',
    description: 'Municipalities in which it runs or is piloted. (Kommunen)',
  })
  municipalities(@Root() { arsList }: Project): Municipality[] {
    return arsList.map((ars) => ({ ars }));
  }
}
