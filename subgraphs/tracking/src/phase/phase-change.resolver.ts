import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PhaseChange } from './phase-change';
import { PhaseChangeArgs, PhaseChangeConnection } from './phase-change.list';
import { phaseChanges } from './phase-change.repository';

@Resolver(() => PhaseChange)
export class PhaseChangeResolver {
  @Query(() => PhaseChangeConnection, {
    nullable: true,
    description: 'All changes of the phase, the oldest first. (Phasenwechsel)',
  })
  phaseChanges(
    @Args(() => PhaseChangeArgs) args: PhaseChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<PhaseChange> {
    return phaseChanges.page(context, args, info);
  }
}

export const phaseChangeReference = ({ id }: PhaseChange, context: RequestContext, info: GraphQLResolveInfo) =>
  phaseChanges.one(context, id, info);
