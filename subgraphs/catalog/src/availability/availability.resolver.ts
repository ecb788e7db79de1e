import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
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
import { Availability } from './availability';
import { AvailabilityArgs, AvailabilityConnection } from './availability.list';
import { availabilities } from './availability.repository';

@Resolver(() => Availability)
export class AvailabilityResolver {
  @Query(() => AvailabilityConnection, {
    nullable: true,
    description: 'What the federal dashboard sees from outside. (Verfügbarkeiten)',
  })
  availabilities(
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Availability> {
    return availabilities.page(context, args, info);
  }

  @Extensions(alongOne(() => leikaServices, 'leikaKey'))
  @FieldResolver(() => LeikaService, { nullable: true, description: 'Service that was looked for. (LeiKa-Leistung)' })
  async leikaService(
    @Root() { leikaKey }: Availability,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeikaService | null> {
    return leikaServices.one(context, leikaKey, info);
  }

  @Extensions(alongOne(() => ozgServices, 'ozgId'))
  @FieldResolver(() => OzgService, { nullable: true, description: 'Bundle it belongs to. (OZG-Leistung)' })
  async ozgService(
    @Root() { ozgId }: Availability,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OzgService | null> {
    return ozgServices.one(context, ozgId, info);
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State in which the region lies. (Land)' })
  state(@Root() { stateCode }: Availability): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Municipality or district, null where the whole state or the federation is meant. (Kommune)',
  })
  municipality(@Root() { ars }: Availability): Municipality | null {
    const isWholeState = ars.endsWith('0000000000') && !cityStates.includes(ars.slice(0, 2));
    return isWholeState ? null : { ars };
  }
}

// Berlin and Hamburg are state and municipality in one.
const cityStates = ['02', '11'];

export const availabilityReference = ({ id }: Availability, context: RequestContext, info: GraphQLResolveInfo) =>
  availabilities.one(context, id, info);
