import { graphError } from '@ozg/shared/errors/graph-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { germanDay } from '@ozg/shared/keys/german-day';
import { ArgsType, Field } from 'type-graphql';
import { ProjectFilter } from '../project/project.list';
import { checkDimensions, ProjectDimension } from '../project-groups/project-dimension';

const MOST_MONTHS = 120;

@ArgsType()
export class ProjectTimelineArgs {
  @Field(() => DateScalar, { description: 'A day of the first month. (von)' })
  from: string;

  @Field(() => DateScalar, { description: 'A day of the last month, which may be the current one. (bis)' })
  until: string;

  @Field(() => [ProjectDimension], { description: 'One to three different dimensions. (Gliederungsmerkmale)' })
  groupBy: ProjectDimension[];

  @Field(() => ProjectFilter, {
    nullable: true,
    description: "Conditions on the projects as they were at each month's end, none on reports. (Filter)",
  })
  filter?: ProjectFilter;
}

const aboutReports = ['isStale', 'notReportedSince', 'reportedFrom', 'reportedUntil'] as const;

/**
 * Throws BAD_USER_INPUT for a range that runs backwards, into the future or is too long and for conditions on reports,
 * TOO_MANY_GROUPINGS for its dimensions.
 */
export function checkTimeline({ from, until, groupBy, filter }: ProjectTimelineArgs): void {
  checkDimensions(groupBy);
  if (until < from) throw graphError('BAD_USER_INPUT', `"until" (${until}) lies before "from" (${from}).`);
  if (monthNumber(until) > monthNumber(germanDay())) {
    throw graphError('BAD_USER_INPUT', `The month of "until" (${until}) lies in the future.`);
  }
  const months = monthNumber(until) - monthNumber(from) + 1;
  if (months > MOST_MONTHS) {
    throw graphError(
      'BAD_USER_INPUT',
      `"from" and "until" span ${months} months; at most ${MOST_MONTHS} are answered.`,
    );
  }
  const refused = aboutReports.find((field) => (filter?.[field] ?? null) !== null);
  if (refused) {
    throw graphError(
      'BAD_USER_INPUT',
      `A timeline knows no "${refused}"; ask projects(asOf:) for one day after another.`,
    );
  }
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
