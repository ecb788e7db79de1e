import type { Done } from '@ozg/shared/editing/change';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Phase } from '../phase/phase';
import { PhaseChange } from '../phase/phase-change';
import { phaseChanges } from '../phase/phase-change.repository';
import { appendChange } from './entries.repository';
import { checkedDay, ReasonedChangeInput } from './project-change-input';
import { editProject, type ProjectEdit } from './project-edit';
import { type EntryResult, payloadWithEntry } from './project-payload';
import { warningsOf } from './warning';
import { type Standing, standingOn } from './standing.repository';

@InputType({ description: 'A project goes to another phase. (Eingabe: Phasenwechsel)' })
export class RecordPhaseChangeInput extends ReasonedChangeInput {
  @Field(() => Phase, { description: 'Phase from that day on. (neue Phase)' })
  phase: Phase;
}

const RecordPhaseChangePayload = payloadWithEntry('RecordPhaseChangePayload', {
  field: 'phaseChange',
  entry: PhaseChange,
  entries: phaseChanges,
  german: 'Phasenwechsel',
});

@Resolver()
export class RecordPhaseChangeResolver {
  @Mutation(() => RecordPhaseChangePayload, {
    nullable: true,
    description: 'Records that a project is in another phase, also afterwards. (Phasenwechsel erfassen)',
  })
  async recordPhaseChange(
    @Arg('input', () => RecordPhaseChangeInput, { description: 'What changes. (Eingabe)' })
    input: RecordPhaseChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { projectId, phase, reason = null } = input;
    const request = {
      mutation: 'recordPhaseChange',
      input,
      attempted: { recordId: projectId, to: phase, reason },
      proposed: { phase },
    };
    const outcome = await editProject(context, request, async (edit) => {
      const changedOn = checkedDay(input);
      return recordPhase(edit, await standingOn(edit, changedOn), { phase, changedOn, reason });
    });
    return { projectId, ...outcome };
  }
}

/** Records the phase that holds from a day, where something else held before. Throws Rejected where it holds already. */
export async function recordPhase(
  { tx, project: { id: projectId }, origin }: ProjectEdit,
  before: Standing,
  { phase, changedOn, reason }: { phase: Phase; changedOn: string; reason: string | null },
): Promise<Done<EntryResult>> {
  if (before.phase === phase) throw rejected(UserErrorCode.NOTHING_CHANGED, alreadyThere, 'phase');
  const entry = { projectId, changedOn, reason, origin };
  const changeId = await appendChange(tx, 'phase', entry, { from: before.phase, to: phase });
  return {
    lines: [{ recordId: projectId, from: before.phase, to: phase, reason }],
    result: { projectId, changeId, warnings: warningsOf(before, { phase, priority: before.priority }) },
  };
}

const alreadyThere =
  'Das Projekt ist an diesem Tag schon in dieser Phase; zum Bestätigen dient die Monatsmeldung (confirmMonthlyReport).';
