import { asText } from '@ozg/shared/editing/check-version';
import type { Done } from '@ozg/shared/editing/change';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Priority } from '../priority/priority';
import { PriorityChange } from '../priority/priority-change';
import { priorityChanges } from '../priority/priority-change.repository';
import { PriorityCriterion } from '../priority/priority-criterion';
import { appendChange } from './entries.repository';
import { checkedDay, ProjectChangeInput } from './project-change-input';
import { editProject, type ProjectEdit } from './project-edit';
import { type EntryResult, payloadWithEntry } from './project-payload';
import { warningsOf } from './warning';
import { type Standing, standingOn } from './standing.repository';

@InputType({ description: 'A project is given another priority. (Eingabe: Prioritätswechsel)' })
export class RecordPriorityChangeInput extends ProjectChangeInput {
  @Field(() => Priority, { description: 'Priority from that day on. (neue Priorität)' })
  priority: Priority;

  @Field(() => [PriorityCriterion], { description: 'Hints that it rests on; may be none. (Anhaltspunkte)' })
  criteria: PriorityCriterion[];

  @Field(() => String, { description: 'Why, in at most 2000 characters. (Begründung)' })
  reason: string;
}

const RecordPriorityChangePayload = payloadWithEntry('RecordPriorityChangePayload', {
  field: 'priorityChange',
  entry: PriorityChange,
  entries: priorityChanges,
  german: 'Prioritätswechsel',
});

@Resolver()
export class RecordPriorityChangeResolver {
  @Mutation(() => RecordPriorityChangePayload, {
    nullable: true,
    description: 'Records that a project has another priority or other hints for it. (Prioritätswechsel erfassen)',
  })
  async recordPriorityChange(
    @Arg('input', () => RecordPriorityChangeInput, { description: 'What changes. (Eingabe)' })
    input: RecordPriorityChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { projectId, priority, reason } = input;
    const criteria = [...new Set(input.criteria)];
    const request = {
      mutation: 'recordPriorityChange',
      input,
      attempted: { recordId: projectId, to: worded(priority, criteria), reason },
      proposed: { priority, criteria },
    };
    const outcome = await editProject(context, request, async (edit) => {
      const changedOn = checkedDay(input, true);
      return recordPriority(edit, await standingOn(edit, changedOn), { priority, criteria, changedOn, reason });
    });
    return { projectId, ...outcome };
  }
}

interface PriorityStatement {
  priority: Priority;
  criteria: PriorityCriterion[];
  changedOn: string;
  reason: string;
}

/** Records the priority that holds from a day, and what it rests on. Throws Rejected where both hold already. */
export async function recordPriority(
  { tx, project: { id: projectId }, origin }: ProjectEdit,
  before: Standing,
  { priority, criteria, changedOn, reason }: PriorityStatement,
): Promise<Done<EntryResult>> {
  const [from, to] = [worded(before.priority, before.criteria), worded(priority, criteria)];
  if (from === to) {
    const message = 'Das Projekt hat an diesem Tag schon diese Priorität mit diesen Anhaltspunkten.';
    throw rejected(UserErrorCode.NOTHING_CHANGED, message, 'priority');
  }
  const entry = { projectId, changedOn, reason, origin };
  const changeId = await appendChange(tx, 'priority', entry, {
    from: before.priority,
    to: priority,
    more: { criteria },
  });
  return {
    lines: [{ recordId: projectId, from, to, reason }],
    result: { projectId, changeId, warnings: warningsOf(before, { phase: before.phase, priority }) },
  };
}

/** The priority with its hints, in one order. */
export function worded(priority: Priority | null, criteria: readonly PriorityCriterion[]): string | null {
  return criteria.length ? `${asText(priority) ?? ''} ${criteria.toSorted().join(', ')}` : priority;
}
