import { ChangeInput } from '@ozg/shared/editing/change-input';
import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({
  description:
    'A new consultation hour; with `id` and `version` a known one, of which only what is given changes and null empties. (Eingabe: OZG-Sprechstunde)',
})
export class ScheduleConsultationHourInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Hour to alter; a new one if left out. (Kennung)' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the hour that you looked at. (Version)' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'What it is about; a new hour needs it. (Thema)' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Who invites. (Veranstalter)' })
  organizer?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its day, at most two years ahead; a new hour needs it. (Datum)',
  })
  heldOn?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins, on that day in Germany. (Beginn)' })
  startsAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What is to be said, in at most 10000 characters. (Inhalt)' })
  content?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its page, https. (Internetadresse)' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ministry that invites and whose it is. (Ressort)' })
  ministryId?: string | null;

  @Field(() => StateCodeScalar, { nullable: true, description: 'State that invites, that of the ministry. (Land)' })
  stateCode?: string | null;

  @Field(() => [OzgIdScalar], { nullable: true, description: 'Services it treats. (OZG-IDs)' })
  ozgIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Projects it treats. (Projekte)' })
  projectIds?: string[] | null;
}
