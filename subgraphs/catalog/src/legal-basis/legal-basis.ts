import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A rule of law that a service rests on or that the OZG is put into practice by. (Rechtsgrundlage)',
  simpleResolvers: true,
})
export class LegalBasis extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'The citation as the source writes it. (Fundstelle)' })
  citation: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Abbreviation of the law. (Gesetzeskürzel)' })
  law: string | null;

  /** The abbreviation as citations and the index of laws write it alike; the database computes it. */
  @Column({ type: 'text', nullable: true, insert: false })
  lawKey: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Paragraph or article within the law. (Paragraf)' })
  paragraph: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the text of the law. (Internetadresse)' })
  url: string | null;

  @Column(searchTextColumn)
  searchText: string;
}
