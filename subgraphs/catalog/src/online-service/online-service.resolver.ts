import { alongList } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { LeikaService } from '../leika-service/leika-service';
import { leikaServices } from '../leika-service/leika-service.repository';
import { OzgService } from '../ozg-service/ozg-service';
import { ozgServices } from '../ozg-service/ozg-service.repository';
import { Municipality } from '../references/municipality';
import { State } from '../references/state';
import { MaturityRating } from './maturity-rating';
import { OnlineService } from './online-service';
import { OnlineServiceArgs, OnlineServiceConnection } from './online-service.list';
import { maturityRatings, onlineServices } from './online-service.repository';

@Resolver(() => OnlineService)
export class OnlineServiceResolver {
  @Query(() => OnlineServiceConnection, { nullable: true, description: 'All known online services. (Online-Dienste)' })
  onlineServices(
    @Args(() => OnlineServiceArgs) args: OnlineServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OnlineService> {
    return onlineServices.page(context, args, info);
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => [OzgService], { description: 'Bundles it belongs to. (OZG-Leistungen)' })
  async ozgServices(
    @Root() { ozgIds }: OnlineService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OzgService[]> {
    return ozgServices.some(context, ozgIds, info);
  }

  @Extensions(needs('leikaKeys'))
  @FieldResolver(() => [LeikaService], { description: 'Services it offers. (LeiKa-Leistungen)' })
  async leikaServices(
    @Root() { leikaKeys }: OnlineService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeikaService[]> {
    return leikaServices.some(context, leikaKeys, info);
  }

  @Extensions(alongList(() => maturityRatings, belongsTo('online_service_id')))
  @FieldResolver(() => [MaturityRating], { description: 'Ratings of its maturity. (Reifegrade)' })
  async maturityRatings(
    @Root() { id }: OnlineService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MaturityRating[]> {
    return maturityRatings.list(context, belongsTo('online_service_id'), id, info);
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State in whose area it is offered. (Land)' })
  state(@Root() { stateCode }: OnlineService): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, { nullable: true, description: 'Municipality that offers it. (Kommune)' })
  municipality(@Root() { ars }: OnlineService): Municipality | null {
    return ars === null ? null : { ars };
  }
}

export const onlineServiceReference = ({ id }: OnlineService, context: RequestContext, info: GraphQLResolveInfo) =>
  onlineServices.one(context, id, info);
