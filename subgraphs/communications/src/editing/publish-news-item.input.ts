import { ChangeInput } from '@ozg/shared/editing/change-input';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A piece of news, of a ministry, an issue or one state. (Eingabe: Meldung)' })
export class PublishNewsItemInput extends ChangeInput {
  @Field(() => String, { description: 'Heading, in at most 300 characters. (Überschrift)' })
  title: string;

  @Field(() => String, { description: 'The text, in at most 10000 characters. (Meldungstext)' })
  text: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it reports on, today if left out. (Datum)' })
  publishedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Issue that prints it, as its last item so far. (Ausgabe)' })
  newsletterIssueId?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the paper or release it rests on. (Fundstelle)' })
  reference?: string | null;

  @Field(() => [String], { nullable: true, description: 'Addresses it points to, http or https. (Verweise)' })
  links?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Ministry it reports on and whose it is. (Ressort)' })
  ministryId?: string | null;

  @Field(() => [OzgIdScalar], { nullable: true, description: 'Services it reports on. (OZG-IDs)' })
  ozgIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Projects it reports on. (Projekte)' })
  projectIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Topic areas it reports on, by code. (Themenfelder)' })
  topicAreaCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Rules of law it reports on. (Rechtsgrundlagen)' })
  legalBasisIds?: string[] | null;

  @Field(() => [StateCodeScalar], { nullable: true, description: 'States it reports on. (Länder)' })
  stateCodes?: string[] | null;
}
