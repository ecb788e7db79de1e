import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A meeting at which an authority answers questions on the OZG. (OZG-Sprechstunde)',
  simpleResolvers: true,
})
export class ConsultationHour extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: "Number within the organizer's series. (Nummer)" })
  number: number | null;

  @Column('text')
  @Field(() => String, { description: 'What it is about. (Thema)' })
  topic: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who invites, as the source writes. (Veranstalter)' })
  organizer: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day for which it was announced or on which it took place. (Datum)',
  })
  heldOn: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins, where a source says so. (Beginn)' })
  startsAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a source tells of it. (Inhalt)' })
  content: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Material that belongs to it. (Unterlagen)' })
  material: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the slides. (Präsentation)' })
  slidesUrl: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its page. (Internetadresse)' })
  url: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'About how many took part, as the source estimates. (Teilnehmende, ca.)',
  })
  participantsApproximate: number | null;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { array: true })
  ozgIds: string[];

  @Column('text', { array: true })
  projectIds: string[];

  @Column({ type: 'int', insert: false })
  @Field(() => Int, {
    description: 'Grows with each change of the record, so that two editors notice each other. (Version)',
  })
  version: number;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
