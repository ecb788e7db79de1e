import { asText } from '@ozg/shared/editing/check-version';
import { ChangeInput } from '@ozg/shared/editing/change-input';
import { change } from '@ozg/shared/editing/change';
import { InputCheck, MAX_REASON } from '@ozg/shared/editing/input-check';
import { allow } from '@ozg/shared/editing/rights';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Phase } from '../phase/phase';
import { appendChange, appendDetails } from './entries.repository';
import { checkDetails, ProjectDetailsInput, statedDetails } from './project-details-input';
import { ProjectPayload, type ProjectResult } from './project-payload';
import { byColumn } from './update-project';
import { originOf } from './origin';
import { insertProject } from './new-project.repository';

@InputType({ description: 'A project begins. (Eingabe: neues Projekt)' })
export class CreateProjectInput extends ChangeInput {
  @Field(() => StateCodeScalar, { description: 'State that it belongs to. (Land)' })
  stateCode: string;

  @Field(() => String, {
    description:
      'Short name, with which the identifier is made: 2 to 64 small letters, digits and hyphens, as "digitale-baugenehmigung". (Kurzname)',
  })
  key: string;

  @Field(() => ProjectDetailsInput, { description: 'What it is; a title is needed. (Projektangaben)' })
  details: ProjectDetailsInput;

  @Field(() => Phase, { nullable: true, description: 'Phase in which it begins, if known. (Projektphase)' })
  phase?: Phase | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it is known, today if left out. (gilt ab)' })
  changedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in at most 2000 characters. (Begründung)' })
  reason?: string | null;
}

@ObjectType({ description: 'What became of the new project. (Ergebnis: neues Projekt)', simpleResolvers: true })
export class CreateProjectPayload extends ProjectPayload {}

const keyForm = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])$/;

@Resolver()
export class CreateProjectResolver {
  @Mutation(() => CreateProjectPayload, { nullable: true, description: 'Begins a project. (Projekt anlegen)' })
  createProject(
    @Arg('input', () => CreateProjectInput, { description: 'What begins. (Eingabe)' }) input: CreateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { stateCode, details, phase = null, reason = null } = input;
    const stated = statedDetails(details);
    const projectId = `${stateCode}:${input.key}`;
    const ownership = { stateCode, ministryId: details.ministryId ?? null };
    const attempted = { recordId: projectId, to: asText(stated), reason };
    return change<ProjectResult>(context, { mutation: 'createProject', input, attempted }, async (tx, caller) => {
      allow(caller, ownership);
      const check = new InputCheck();
      if (!keyForm.test(input.key)) check.add(UserErrorCode.INVALID_VALUE, wrongKey, 'key');
      if (details.title === undefined) check.add(UserErrorCode.REQUIRED, '„details.title“ fehlt.', 'details.title');
      checkDetails(check, details, 'details', stateCode);
      check.text('reason', reason, MAX_REASON);
      check.pastDay('changedOn', input.changedOn);
      check.end();
      const changedOn = input.changedOn ?? check.today;
      const origin = await originOf(tx, caller, ownership);
      if (!(await insertProject(tx, { id: projectId, stateCode, changedOn, details: byColumn(stated), origin }))) {
        throw rejected(UserErrorCode.ALREADY_EXISTS, `Ein Projekt „${projectId}“ gibt es schon.`, 'key');
      }
      const entry = { projectId, changedOn, reason, origin };
      await appendDetails(tx, entry, { before: {}, after: byColumn(stated), isCreation: true });
      if (phase) await appendChange(tx, 'phase', entry, { from: null, to: phase });
      return { lines: [attempted], result: { projectId, warnings: [] } };
    });
  }
}

const wrongKey =
  'Der Kurzname besteht aus 2 bis 64 Kleinbuchstaben, Ziffern und Bindestrichen, zum Beispiel „digitale-baugenehmigung“.';
