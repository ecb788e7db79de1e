import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { OzgService } from '../references/ozg-service';
import { TopicArea } from '../references/topic-area';
import { DigitalizationLab } from './digitalization-lab';
import { digitalizationLabs } from './digitalization-lab.repository';

@Resolver(() => DigitalizationLab)
export class DigitalizationLabResolver {
  @Query(() => [DigitalizationLab], {
    nullable: true,
    description: 'All digitalization labs. (Digitalisierungslabore)',
  })
  async digitalizationLabs(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DigitalizationLab[]> {
    return digitalizationLabs.all(context, info);
  }

  @Extensions(needs('topicAreaCode'))
  @FieldResolver(() => TopicArea, { nullable: true, description: 'Field of work it belongs to. (Themenfeld)' })
  topicArea(@Root() { topicAreaCode }: DigitalizationLab): TopicArea {
    return { code: topicAreaCode };
  }

  @Extensions(needs('ozgId'))
  @FieldResolver(() => OzgService, { nullable: true, description: 'Service it designs. (OZG-Leistung)' })
  ozgService(@Root() { ozgId }: DigitalizationLab): OzgService | null {
    return ozgId === null ? null : { ozgId };
  }
}

export const digitalizationLabReference = (
  { id }: DigitalizationLab,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => digitalizationLabs.one(context, id, info);
