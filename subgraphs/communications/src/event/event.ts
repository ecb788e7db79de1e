import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A congress, workshop or meeting on the OZG. (Veranstaltung)', simpleResolvers: true })
export class Event extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Title. (Titel)' })
  title: string;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day. (Beginn)' })
  startsOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day, where it takes several. (Ende)' })
  endsOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The time as the source tells it, where it names no day. (Zeitangabe)',
  })
  dateText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it takes place. (Ort)' })
  location: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How it repeats. (Turnus)' })
  rhythm: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its page. (Internetadresse)' })
  url: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source adds. (Hinweis)' })
  note: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
