import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'One issue of a newsletter. (Ausgabe)', simpleResolvers: true })
export class NewsletterIssue extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  newsletterId: string;

  @Column('text')
  @Field(() => String, { description: 'What the source calls the issue. (Bezeichnung)' })
  label: string;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day of the first month it covers. (Zeitraum ab)' })
  periodFrom: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day of the last month it covers. (Zeitraum bis)' })
  periodUntil: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it appeared, where a source says so. (Erscheinungsdatum)',
  })
  publishedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Office holder who opens the issue, as it prints the name. (Grußwort von)',
  })
  greetingBy: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What else is known of the issue. (Hinweis)' })
  note: string | null;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
