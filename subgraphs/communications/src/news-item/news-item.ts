import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'One piece of news. (Meldung)', simpleResolvers: true })
export class NewsItem extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text', { nullable: true })
  issueId: string | null;

  @Column('text', { nullable: true })
  sectionId: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Place within the issue, from 1. (Position)' })
  position: number | null;

  @Column('text')
  @Field(() => String, { description: 'Heading. (Überschrift)' })
  title: string;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day it reports on, where it names one. (Datum)' })
  publishedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the paper or release it rests on. (Fundstelle)' })
  reference: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Addresses it points to. (Verweise)' })
  links: string[];

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { array: true })
  ozgIds: string[];

  @Column('text', { array: true })
  projectIds: string[];

  @Column('text', { array: true })
  topicAreaCodes: string[];

  @Column('text', { array: true })
  legalBasisIds: string[];

  @Column('text', { array: true })
  stateCodes: string[];

  @Column('text', { array: true })
  eventIds: string[];

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
