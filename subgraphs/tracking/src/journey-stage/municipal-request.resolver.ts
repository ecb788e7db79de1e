import { alongOne } from '@ozg/shared/reading/along';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { JourneyStage } from './journey-stage';
import { journeyStages, municipalRequests } from './journey-stage.repository';
import { MunicipalRequest } from './municipal-request';

@Resolver(() => MunicipalRequest)
export class MunicipalRequestResolver {
  @Query(() => [MunicipalRequest], {
    nullable: true,
    description: 'What municipalities ask of the Land. (Wünsche der Kommunen)',
  })
  async municipalRequests(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MunicipalRequest[]> {
    return municipalRequests.all(context, info);
  }

  @Extensions(alongOne(() => journeyStages, 'journeyStageId'))
  @FieldResolver(() => JourneyStage, {
    nullable: true,
    description: 'Stage at which they ask for it. (Abschnitt der Nutzerreise)',
  })
  async journeyStage(
    @Root() { journeyStageId }: MunicipalRequest,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JourneyStage | null> {
    return journeyStages.one(context, journeyStageId, info);
  }
}

export const municipalRequestReference = (
  { id }: MunicipalRequest,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => municipalRequests.one(context, id, info);
