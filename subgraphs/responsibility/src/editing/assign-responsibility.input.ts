import { ChangeInput } from '@ozg/shared/editing/change-input';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { LeikaKeyScalar, OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A service goes to a ministry. (Eingabe: Zuständigkeit)' })
export class AssignResponsibilityInput extends ChangeInput {
  @Field(() => OzgIdScalar, { nullable: true, description: 'Bundle of services; this or a LeiKa key. (OZG-ID)' })
  ozgId?: string | null;

  @Field(() => LeikaKeyScalar, { nullable: true, description: 'Single service; this or an OZG id. (LeiKa-Schlüssel)' })
  leikaKey?: string | null;

  @Field(() => ID, { description: 'Ministry that answers for it in its state. (Ressort)' })
  ministryId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it holds, today if left out, at most a year ahead. (gültig ab)',
  })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds, where known. (gültig bis)' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'What readers are told of it. (Hinweis)' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the audit, in at most 2000 characters. (Begründung)' })
  reason?: string | null;
}
