import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A body, association or IT provider that has a part in the OZG. (Institution, IT-Dienstleister)',
  simpleResolvers: true,
})
export class Organization extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, for example "dataport". (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names that sources use. (andere Bezeichnungen)' })
  aliases: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it does for the OZG, as sources say. (Rolle)' })
  function: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Web site. (Internetadresse)' })
  url: string | null;

  @Column(searchTextColumn)
  searchText: string;
}
