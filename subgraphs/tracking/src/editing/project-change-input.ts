import { VersionedInput } from '@ozg/shared/editing/change-input';
import { InputCheck, MAX_REASON } from '@ozg/shared/editing/input-check';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, ID, InputType } from 'type-graphql';

/** A change of one project that holds from a day. */
@InputType()
export abstract class ProjectChangeInput extends VersionedInput {
  @Field(() => ID, { description: 'Project that it is about. (Projekt)' })
  projectId: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it holds, today if left out. (gilt ab)' })
  changedOn?: string | null;
}

/** The same with a reason that may be left out. */
@InputType()
export abstract class ReasonedChangeInput extends ProjectChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, in at most 2000 characters. (Begründung)' })
  reason?: string | null;
}

/** The day from which the change holds. Throws Rejected for a day to come or a reason that cannot be taken. */
export function checkedDay(input: ProjectChangeInput & { reason?: string | null }, isReasonRequired = false): string {
  const check = new InputCheck();
  check.text('reason', input.reason, MAX_REASON, isReasonRequired);
  check.pastDay('changedOn', input.changedOn);
  check.end();
  return input.changedOn ?? check.today;
}
