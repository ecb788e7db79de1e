import { DateScalar } from '@ozg/shared/keys/calendar';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "abbreviation")')
@Entity()
@ObjectType({
  description: 'A law or ordinance of the federation, as its official index lists it. (Bundesgesetz)',
  simpleResolvers: true,
})
export class FederalLaw extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Official abbreviation, for example "BauGB". (Gesetzeskürzel)' })
  abbreviation: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number in the index, for example "BJNR003410960". (juris-Dokumentnummer)',
  })
  jurisId: string | null;

  /** The abbreviation as citations write it, with and without its year; the database computes it. */
  @Column({ type: 'text', array: true, insert: false })
  abbreviationKeys: string[];

  @Column('text')
  @Field(() => String, { description: 'Full title. (Titel)' })
  title: string;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was drawn up. (Ausfertigungsdatum)' })
  enactedOn: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many paragraphs or articles it has. (Anzahl Paragrafen)' })
  sectionCount: number | null;

  @Column(searchTextColumn)
  searchText: string;
}
