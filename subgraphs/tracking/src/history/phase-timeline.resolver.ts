import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { groupOf } from '../project-groups/project-group';
import { checkTimeline, PhaseTimelineArgs } from './phase-timeline.args';
import { phaseTimeline } from './phase-timeline.repository';
import { TimelinePoint } from './timeline-point';

@Resolver(() => TimelinePoint)
export class PhaseTimelineResolver {
  @Query(() => [TimelinePoint], {
    nullable: true,
    description:
      "Projects at each month's end, by the phase that the history says; one counts from its first recorded phase on. (Zeitreihe der Projektphasen)",
  })
  async phaseTimeline(
    @Args(() => PhaseTimelineArgs) args: PhaseTimelineArgs,
    @Ctx() context: RequestContext,
  ): Promise<TimelinePoint[]> {
    checkTimeline(args);
    const rows = await phaseTimeline(context, args);
    return rows.map((row) => ({ ...groupOf(row), month: row.month, count: row.count }));
  }
}
