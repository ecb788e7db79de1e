import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A part of an issue under a heading of its own. (Rubrik)', simpleResolvers: true })
export class NewsletterSection extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  issueId: string;

  @Column('int')
  @Field(() => Int, { description: 'Place within the issue, from 1. (Position)' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Heading. (Überschrift)' })
  title: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its text; null where its items or questions hold it. (Rubriktext)',
  })
  text: string | null;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
