import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { Facet } from '@ozg/shared/schema/facet';
import { Field, ID, ObjectType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { Ministry } from '../references/ministry';
import { State } from '../references/state';
import { TopicArea } from '../references/topic-area';
import { ReuseModel } from '../reuse-model/reuse-model';

@ObjectType({ description: 'Projects of a list in one phase. (Facette Projektphase)', simpleResolvers: true })
export class PhaseFacet extends Facet {
  @Field(() => Phase, { nullable: true, description: 'The phase, null for unknown. (Projektphase)' })
  value: Phase | null;
}

@ObjectType({ description: 'Projects of a list with one priority. (Facette Priorität)', simpleResolvers: true })
export class PriorityFacet extends Facet {
  @Field(() => Priority, { nullable: true, description: 'The priority, null for unknown. (Priorität)' })
  value: Priority | null;
}

@ObjectType({ description: 'Projects of a list by one model. (Facette Umsetzungsmodell)', simpleResolvers: true })
export class ReuseModelFacet extends Facet {
  @Field(() => ReuseModel, { nullable: true, description: 'The model, null for unknown. (Umsetzungsmodell)' })
  value: ReuseModel | null;
}

@ObjectType({ description: 'Projects of a list of one ministry. (Facette Ressort)', simpleResolvers: true })
export class MinistryFacet extends Facet {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the ministry, null for unknown. (Kennung des Ressorts)',
  })
  value: string | null;

  @Field(() => Ministry, { nullable: true, description: 'The ministry itself. (Ressort)' })
  ministry: Ministry | null;
}

@ObjectType({ description: 'Projects of a list in one topic area. (Facette Themenfeld)', simpleResolvers: true })
export class TopicAreaFacet extends Facet {
  @Field(() => ID, { nullable: true, description: 'Code of the topic area, null for unknown. (Themenfeldcode)' })
  value: string | null;

  @Field(() => TopicArea, { nullable: true, description: 'The topic area itself. (Themenfeld)' })
  topicArea: TopicArea | null;
}

@ObjectType({ description: 'Projects of a list of one state. (Facette Land)', simpleResolvers: true })
export class StateFacet extends Facet {
  @Field(() => StateCodeScalar, { nullable: true, description: 'Code of the state. (Länderkürzel)' })
  value: string | null;

  @Field(() => State, { nullable: true, description: 'The state itself. (Land)' })
  state: State | null;
}

@ObjectType({ description: 'How the projects of a list spread over values to filter by. (Facetten)' })
export class ProjectFacets {}
