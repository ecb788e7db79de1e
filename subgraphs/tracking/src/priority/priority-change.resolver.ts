import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PriorityChange } from './priority-change';
import { PriorityChangeArgs, PriorityChangeConnection } from './priority-change.list';
import { priorityChanges } from './priority-change.repository';

@Resolver(() => PriorityChange)
export class PriorityChangeResolver {
  @Query(() => PriorityChangeConnection, {
    nullable: true,
    description: 'All changes of the priority, the oldest first. (Prioritätswechsel)',
  })
  priorityChanges(
    @Args(() => PriorityChangeArgs) args: PriorityChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<PriorityChange> {
    return priorityChanges.page(context, args, info);
  }
}

export const priorityChangeReference = ({ id }: PriorityChange, context: RequestContext, info: GraphQLResolveInfo) =>
  priorityChanges.one(context, id, info);
