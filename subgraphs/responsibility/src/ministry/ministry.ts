import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A ministry of the federation or of a state, present or former. (Ressort, Ministerium)',
  simpleResolvers: true,
})
export class Ministry extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, for example "DE-ST:MID". (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Abbreviation in use. (Ressortkürzel)' })
  abbreviation: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether a source that was read uses the abbreviation. (Kürzel belegt)' })
  isAbbreviationConfirmed: boolean;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text')
  @Field(() => GovernmentLevel, { description: 'Level of the state it belongs to. (Verwaltungsebene)' })
  level: GovernmentLevel;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Tasks for the OZG that sources name. (Aufgaben)' })
  tasks: string[];

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day under this name. (gültig ab)' })
  validFrom: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day under this name. (gültig bis)' })
  validUntil: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the sources add. (Hinweis)' })
  note: string | null;

  @Column(searchTextColumn)
  searchText: string;
}
