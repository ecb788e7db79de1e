import { Sourced } from '@ozg/shared/provenance/sourced';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MunicipalProjectKind {
  SHOWCASE = 'SHOWCASE',
  PLANNED = 'PLANNED',
}

registerEnumType(MunicipalProjectKind, {
  name: 'MunicipalProjectKind',
  description: 'As what a municipality named its project. (Art des kommunalen Projekts)',
  valuesConfig: {
    SHOWCASE: { description: 'One it is proud of. (Vorzeigeprojekt)' },
    PLANNED: { description: 'One of the most important it plans. (geplantes Projekt)' },
  },
});

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A project that a municipality runs or plans by itself. (kommunales Projekt)',
  simpleResolvers: true,
})
export class MunicipalProject extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, beginning with the regional key. (Kennung)' })
  id: string;

  @Column('text')
  ars: string;

  @Column('text')
  @Field(() => String, { description: 'Name, as the editors of this graph took it from the wording. (Bezeichnung)' })
  title: string;

  @Column('text')
  @Field(() => MunicipalProjectKind, { description: 'As what it was named. (Art)' })
  kind: MunicipalProjectKind;

  @Column('text')
  @Field(() => String, {
    description: 'All that the source says in one piece, which may name several projects. (Wortlaut)',
  })
  wording: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How far it is, in the words of the source. (Stand im Wortlaut)',
  })
  status: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Who takes part. (Partner)' })
  partners: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What it is made of. (Bestandteile)' })
  components: string[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Keyword by which like projects find each other, set by the editors of this graph. (Schlagwort)',
  })
  topic: string | null;

  @Column('text', { array: true })
  legalBasisIds: string[];

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
