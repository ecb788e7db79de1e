import { alongList } from '@ozg/shared/reading/along';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { JourneyStage } from './journey-stage';
import { journeyStages, municipalRequests } from './journey-stage.repository';
import { MunicipalRequest } from './municipal-request';

@Resolver(() => JourneyStage)
export class JourneyStageResolver {
  @Query(() => [JourneyStage], {
    nullable: true,
    description: "The stages on a municipality's way, in their order. (Nutzerreise)",
  })
  async journeyStages(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<JourneyStage[]> {
    return journeyStages.all(context, info);
  }

  @Extensions(alongList(() => municipalRequests, belongsTo('journey_stage_id')))
  @FieldResolver(() => [MunicipalRequest], {
    description: 'What municipalities ask for at this stage. (Wünsche der Kommunen)',
  })
  async requests(
    @Root() { id }: JourneyStage,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MunicipalRequest[]> {
    return municipalRequests.list(context, belongsTo('journey_stage_id'), id, info);
  }
}

export const journeyStageReference = ({ id }: JourneyStage, context: RequestContext, info: GraphQLResolveInfo) =>
  journeyStages.one(context, id, info);
