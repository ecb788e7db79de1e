import { change } from '@ozg/shared/editing/change';
import { VersionedInput } from '@ozg/shared/editing/change-input';
import { InputCheck, MAX_REASON } from '@ozg/shared/editing/input-check';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { PriorityCriterion } from '../priority/priority-criterion';
import { ReuseModel } from '../reuse-model/reuse-model';
import { findEntry, valueBefore } from './correction.repository';
import { appendChange, type Aspect } from './entries.repository';
import { openEdit, reportChange } from './project-edit';
import { ProjectPayload, type ProjectResult } from './project-payload';
import { warningsOf } from './warning';
import { standingOn } from './standing.repository';

@InputType({
  description:
    'An entry of the history was wrong; give the value that is right, the day that is right, or both. (Eingabe: Berichtigung)',
})
export class CorrectChangeInput extends VersionedInput {
  @Field(() => ID, { description: 'Entry of the phase, priority or model that is wrong. (Eintrag)' })
  changeId: string;

  @Field(() => Phase, { nullable: true, description: 'The right phase. (Projektphase)' })
  phase?: Phase | null;

  @Field(() => Priority, { nullable: true, description: 'The right priority. (Priorität)' })
  priority?: Priority | null;

  @Field(() => [PriorityCriterion], { nullable: true, description: 'The right hints for it. (Anhaltspunkte)' })
  criteria?: PriorityCriterion[] | null;

  @Field(() => ReuseModel, { nullable: true, description: 'The right model. (Umsetzungsmodell)' })
  reuseModel?: ReuseModel | null;

  @Field(() => DateScalar, { nullable: true, description: 'The right day. (gilt ab)' })
  changedOn?: string | null;

  @Field(() => String, { description: 'What was wrong, in at most 2000 characters. (Begründung)' })
  reason: string;
}

@ObjectType({ description: 'What became of the correction. (Ergebnis: Berichtigung)', simpleResolvers: true })
export class CorrectChangePayload extends ProjectPayload {
  @Field(() => ID, { nullable: true, description: 'The entry that takes the place of the wrong one. (Eintrag)' })
  changeId?: string;
}

const propertyOf = { phase: 'phase', priority: 'priority', reuse_model: 'reuseModel' } as const satisfies Record<
  Aspect,
  keyof CorrectChangeInput
>;

interface Correction extends ProjectResult {
  changeId: string;
}

@Resolver()
export class CorrectChangeResolver {
  @Mutation(() => CorrectChangePayload, {
    nullable: true,
    description: 'Puts an entry in the place of a wrong one, which stays to be seen. (Eintrag berichtigen)',
  })
  correctChange(
    @Arg('input', () => CorrectChangeInput, { description: 'What is right. (Eingabe)' }) input: CorrectChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { reason } = input;
    const attempted = { recordId: input.changeId, to: input.phase ?? input.priority ?? input.reuseModel, reason };
    return change<Correction>(context, { mutation: 'correctChange', input, attempted }, async (tx, caller) => {
      const wrong = await findEntry(tx, input.changeId);
      if (!wrong) throw rejected(UserErrorCode.NOT_FOUND, unknownEntry, 'changeId');
      const { projectId, aspect } = wrong;
      const to = input[propertyOf[aspect]] ?? wrong.to;
      const criteria = [...new Set(input.criteria ?? wrong.criteria)];
      const edit = await openEdit(tx, caller, { projectId, version: input.version }, { [propertyOf[aspect]]: to });
      const changedOn = input.changedOn ?? wrong.changedOn;
      checkCorrection(input, aspect);
      if (wrong.isCorrected) {
        throw rejected(UserErrorCode.ALREADY_CORRECTED, 'Dieser Eintrag wurde schon berichtigt.', 'changeId');
      }
      const isSame = to === wrong.to && changedOn === wrong.changedOn && criteria.join() === wrong.criteria.join();
      if (isSame) throw rejected(UserErrorCode.NOTHING_CHANGED, 'Der Eintrag sagt das schon.', 'changeId');
      await standingOn(edit, wrong.changedOn);
      await standingOn(edit, changedOn);
      const from = await valueBefore(tx, wrong, changedOn);
      const entry = { projectId, changedOn, reason, correctsId: input.changeId, origin: edit.origin };
      const more = aspect === 'priority' ? { criteria } : undefined;
      const changeId = await appendChange(tx, aspect, entry, { from, to, more });
      await reportChange(edit);
      const after = await standingOn(edit, changedOn);
      const before = { phase: aspect === 'phase' ? (from as Phase | null) : after.phase };
      return {
        lines: [{ recordId: projectId, from: `${wrong.to} ${wrong.changedOn}`, to: `${to} ${changedOn}`, reason }],
        result: { projectId, changeId, warnings: warningsOf(before, after) },
      };
    });
  }
}

function checkCorrection(input: CorrectChangeInput, aspect: Aspect): void {
  const check = new InputCheck();
  check.text('reason', input.reason, MAX_REASON, true);
  check.pastDay('changedOn', input.changedOn);
  for (const [other, property] of Object.entries(propertyOf)) {
    const given = input[property] ?? (property === 'priority' ? input.criteria : null);
    if (other === aspect || given === null || given === undefined) continue;
    const message = `Der Eintrag gehört zu einer anderen Eigenschaft als „${property}“.`;
    check.add(UserErrorCode.INVALID_VALUE, message, property);
  }
  check.end();
}

const unknownEntry =
  'Einen solchen Eintrag zu Phase, Priorität oder Umsetzungsmodell gibt es nicht; andere Angaben berichtigt updateProject mit „changedOn“.';
