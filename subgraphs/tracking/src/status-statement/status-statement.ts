import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'What a source states about how far something is put into practice. (Statusaussage)',
  simpleResolvers: true,
})
export class StatusStatement extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text', { nullable: true })
  projectId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The status as the source writes it. (Wortlaut)' })
  text: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The date as the source writes it, which may be less than a day. (Datum im Wortlaut)',
  })
  dateText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Area it is true for, as the source writes it. (Gebiet)' })
  area: string | null;

  @Column('text', { nullable: true })
  ars: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The number it states, where it states one. (Kennzahl)' })
  figure: number | null;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
