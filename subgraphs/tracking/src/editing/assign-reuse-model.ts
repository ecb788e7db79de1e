import type { Done } from '@ozg/shared/editing/change';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { ReuseModel } from '../reuse-model/reuse-model';
import { ReuseModelChange } from '../reuse-model/reuse-model-change';
import { reuseModelChanges } from '../reuse-model/reuse-model-change.repository';
import { appendChange } from './entries.repository';
import { checkedDay, ReasonedChangeInput } from './project-change-input';
import { editProject, type ProjectEdit } from './project-edit';
import { type EntryResult, payloadWithEntry } from './project-payload';
import { type Standing, standingOn } from './standing.repository';

@InputType({ description: 'A project is done by another model. (Eingabe: Umsetzungsmodell)' })
export class AssignReuseModelInput extends ReasonedChangeInput {
  @Field(() => ReuseModel, { description: 'Model from that day on. (neues Umsetzungsmodell)' })
  reuseModel: ReuseModel;
}

const AssignReuseModelPayload = payloadWithEntry('AssignReuseModelPayload', {
  field: 'reuseModelChange',
  entry: ReuseModelChange,
  entries: reuseModelChanges,
  german: 'Wechsel des Modells',
});

@Resolver()
export class AssignReuseModelResolver {
  @Mutation(() => AssignReuseModelPayload, {
    nullable: true,
    description: 'Records by which model a project puts its services online. (Umsetzungsmodell zuordnen)',
  })
  async assignReuseModel(
    @Arg('input', () => AssignReuseModelInput, { description: 'What changes. (Eingabe)' })
    input: AssignReuseModelInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { projectId, reuseModel, reason = null } = input;
    const request = {
      mutation: 'assignReuseModel',
      input,
      attempted: { recordId: projectId, to: reuseModel, reason },
      proposed: { reuseModel },
    };
    const outcome = await editProject(context, request, async (edit) => {
      const changedOn = checkedDay(input);
      return assignModel(edit, await standingOn(edit, changedOn), { reuseModel, changedOn, reason });
    });
    return { projectId, ...outcome };
  }
}

/** Records the model that holds from a day. Throws Rejected where it holds already. */
export async function assignModel(
  { tx, project: { id: projectId }, origin }: ProjectEdit,
  { reuseModel: before }: Standing,
  { reuseModel, changedOn, reason }: { reuseModel: ReuseModel; changedOn: string; reason: string | null },
): Promise<Done<EntryResult>> {
  if (before === reuseModel) {
    const message = 'Das Projekt hat an diesem Tag schon dieses Umsetzungsmodell.';
    throw rejected(UserErrorCode.NOTHING_CHANGED, message, 'reuseModel');
  }
  const entry = { projectId, changedOn, reason, origin };
  const changeId = await appendChange(tx, 'reuse_model', entry, { from: before, to: reuseModel });
  return {
    lines: [{ recordId: projectId, from: before, to: reuseModel, reason }],
    result: { projectId, changeId, warnings: [] },
  };
}
