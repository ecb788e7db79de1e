import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { groupOf } from '../project-groups/project-group';
import { checkTimeline, ProjectTimelineArgs } from './project-timeline.args';
import { projectTimeline } from './project-timeline.repository';
import { TimelinePoint } from './timeline-point';

@Resolver(() => TimelinePoint)
export class ProjectTimelineResolver {
  @Query(() => [TimelinePoint], {
    nullable: true,
    description:
      "Projects at each month's end as they were then, by everything recorded until now; at the end of the current month as they are today. (Zeitreihe der Projekte)",
  })
  async projectTimeline(
    @Args(() => ProjectTimelineArgs) args: ProjectTimelineArgs,
    @Ctx() context: RequestContext,
  ): Promise<TimelinePoint[]> {
    checkTimeline(args);
    const rows = await projectTimeline(context, args);
    return rows.map((row) => Object.assign(groupOf(row), { month: row.month, count: row.count }));
  }
}
