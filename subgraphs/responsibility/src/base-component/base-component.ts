import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A building block that a state provides for online services. (Basisdienst)',
  simpleResolvers: true,
})
export class BaseComponent extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, for example "DE-ST:nutzerkonto". (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names that sources use. (andere Bezeichnungen)' })
  aliases: string[];

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Free of charge for municipalities. (kostenfrei für Kommunen)' })
  freeForMunicipalities: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How far it is, as the source writes. (Bereitstellungsstand)' })
  status: string | null;

  @Column('text', { array: true })
  legalBasisIds: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the sources add. (Hinweis)' })
  note: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is available. (verfügbar ab)' })
  validFrom: string | null;

  @Column(searchTextColumn)
  searchText: string;
}
