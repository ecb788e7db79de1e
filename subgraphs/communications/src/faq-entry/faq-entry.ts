import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A question that was asked, with its answer where there is one. (Frage & Antwort)',
  simpleResolvers: true,
})
export class FaqEntry extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'The question. (Frage)' })
  question: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The answer as it was given then. (Antwort)' })
  answer: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was asked. (Datum)' })
  askedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The time as the source tells it, where it names no day. (Zeitangabe)',
  })
  dateText: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Place within its source, from 1. (Position)' })
  position: number | null;

  @Column('text', { nullable: true })
  topicAreaCode: string | null;

  @Column('text', { nullable: true })
  contactPointId: string | null;

  @Column('text', { nullable: true })
  newsletterIssueId: string | null;

  @Column('text', { nullable: true })
  consultationHourId: string | null;

  @Column('text', { array: true })
  ozgIds: string[];

  @Column('text', { array: true })
  legalBasisIds: string[];

  @Column('text', { array: true })
  baseComponentIds: string[];

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
