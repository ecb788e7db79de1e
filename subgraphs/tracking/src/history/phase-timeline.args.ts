import { graphError } from '@ozg/shared/errors/graph-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { ArgsType, Field } from 'type-graphql';
import { ProjectFilter } from '../project/project.list';
import { checkDimensions, ProjectDimension } from '../project-groups/project-dimension';

const MOST_MONTHS = 120;

@ArgsType()
export class PhaseTimelineArgs {
  @Field(() => DateScalar, { description: 'A day of the first month. (von)' })
  from: string;

  @Field(() => DateScalar, { description: 'A day of the last month. (bis)' })
  until: string;

  @Field(() => [ProjectDimension], { description: 'One to three different dimensions. (Gliederungsmerkmale)' })
  groupBy: ProjectDimension[];

  @Field(() => ProjectFilter, { nullable: true, description: 'Conditions on the projects as they are today. (Filter)' })
  filter?: ProjectFilter;
}

/** Throws BAD_USER_INPUT for a range that runs backwards or is too long, TOO_MANY_GROUPINGS for its dimensions. */
export function checkTimeline({ from, until, groupBy }: PhaseTimelineArgs): void {
  checkDimensions(groupBy);
  if (until < from) throw graphError('BAD_USER_INPUT', `"until" (${until}) lies before "from" (${from}).`);
  const months = monthNumber(until) - monthNumber(from) + 1;
  if (months > MOST_MONTHS) {
    throw graphError(
      'BAD_USER_INPUT',
      `"from" and "until" span ${months} months; at most ${MOST_MONTHS} are answered.`,
    );
  }
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
