import { asText } from '@ozg/shared/editing/check-version';
import { InputCheck, MAX_REASON } from '@ozg/shared/editing/input-check';
import { allow } from '@ozg/shared/editing/rights';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { appendDetails } from './entries.repository';
import { ReasonedChangeInput } from './project-change-input';
import { checkDetails, columnOf, ProjectDetailsInput, statedDetails } from './project-details-input';
import { editProject } from './project-edit';
import { ProjectPayload, type ProjectResult } from './project-payload';
import { detailsOn } from './standing.repository';

@InputType({ description: 'Properties of a project change. (Eingabe: Projektänderung)' })
export class UpdateProjectInput extends ReasonedChangeInput {
  @Field(() => ProjectDetailsInput, {
    description: 'What changes; null empties a property, what is left out stays. (Projektangaben)',
  })
  details: ProjectDetailsInput;
}

@ObjectType({ description: 'What became of the change. (Ergebnis: Projektänderung)', simpleResolvers: true })
export class UpdateProjectPayload extends ProjectPayload {}

@Resolver()
export class UpdateProjectResolver {
  @Mutation(() => UpdateProjectPayload, {
    nullable: true,
    description: 'Changes name, ministry, services and other properties of a project. (Projekt ändern)',
  })
  async updateProject(
    @Arg('input', () => UpdateProjectInput, { description: 'What changes. (Eingabe)' }) input: UpdateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { projectId, reason = null } = input;
    const proposed = statedDetails(input.details);
    const request = {
      mutation: 'updateProject',
      input,
      attempted: { recordId: projectId, to: asText(proposed), reason },
      proposed,
    };
    const outcome = await editProject<ProjectResult>(context, request, async (edit) => {
      const { tx, caller, project, origin } = edit;
      const check = new InputCheck();
      check.text('reason', reason, MAX_REASON);
      check.pastDay('changedOn', input.changedOn);
      checkDetails(check, input.details, 'details', project.stateCode);
      check.end();
      // Nobody gives a project to a ministry for which they may not speak.
      if (proposed.ministryId !== undefined) {
        allow(caller, { stateCode: project.stateCode, ministryId: input.details.ministryId ?? null });
      }
      const changedOn = input.changedOn ?? check.today;
      const standing = await detailsOn(edit, changedOn);
      const changed = Object.entries(proposed).filter(
        ([property, value]) => asText(standing[property]) !== asText(value),
      );
      if (!changed.length) {
        throw rejected(UserErrorCode.NOTHING_CHANGED, 'Das Projekt hat an diesem Tag schon diese Angaben.', 'details');
      }
      const from = Object.fromEntries(changed.map(([property]) => [property, standing[property]]));
      const to = Object.fromEntries(changed);
      await appendDetails(
        tx,
        { projectId, changedOn, reason, origin },
        { before: byColumn(from), after: byColumn(to) },
      );
      return {
        lines: [{ recordId: projectId, from: asText(from), to: asText(to), reason }],
        result: { projectId, warnings: [] },
      };
    });
    return { projectId, ...outcome };
  }
}

const columns: Readonly<Record<string, string>> = columnOf;

/** The same values under the names of their columns. */
export function byColumn(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([property, value]) => [columns[property] ?? property, value]));
}
