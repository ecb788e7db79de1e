import type { Availability } from '../availability/availability';
import { AvailabilityArgs, AvailabilityConnection } from '../availability/availability.list';
import { availabilities } from '../availability/availability.repository';
import { ArsScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { OnlineService } from '../online-service/online-service';
import { OnlineServiceArgs, OnlineServiceConnection } from '../online-service/online-service.list';
import { onlineServices } from '../online-service/online-service.repository';

@Directive('@key(fields: "ars")')
@ObjectType({ simpleResolvers: true })
export class Municipality {
  @Field(() => ArsScalar)
  ars: string;
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => OnlineServiceConnection, {
    nullable: true,
    description: 'Online services of the municipality. (Online-Dienste)',
  })
  onlineServices(
    @Root() { ars }: Municipality,
    @Args(() => OnlineServiceArgs) args: OnlineServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OnlineService> {
    return onlineServices.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }

  @FieldResolver(() => AvailabilityConnection, {
    nullable: true,
    description: 'What the federal dashboard sees online in the municipality. (Verfügbarkeiten)',
  })
  availabilities(
    @Root() { ars }: Municipality,
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Availability> {
    return availabilities.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }
}
