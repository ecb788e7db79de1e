import type { Availability } from '../availability/availability';
import { AvailabilityArgs, AvailabilityConnection } from '../availability/availability.list';
import { availabilities } from '../availability/availability.repository';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { OnlineService } from '../online-service/online-service';
import { OnlineServiceArgs, OnlineServiceConnection } from '../online-service/online-service.list';
import { onlineServices } from '../online-service/online-service.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class State {
  @Field(() => StateCodeScalar)
  code: string;
}

@Resolver(() => State)
export class StateResolver {
  @FieldResolver(() => OnlineServiceConnection, {
    nullable: true,
    description: 'Online services of the state. (Online-Dienste)',
  })
  onlineServices(
    @Root() { code }: State,
    @Args(() => OnlineServiceArgs) args: OnlineServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OnlineService> {
    return onlineServices.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }

  @FieldResolver(() => AvailabilityConnection, {
    nullable: true,
    description: 'What the federal dashboard sees online in the state. (Verfügbarkeiten)',
  })
  availabilities(
    @Root() { code }: State,
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Availability> {
    return availabilities.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }
}
