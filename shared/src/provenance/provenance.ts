import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../keys/calendar';

export enum ProvenanceKind {
  OFFICIAL = 'OFFICIAL',
  PUBLISHED = 'PUBLISHED',
  SEED = 'SEED',
  SYNTHETIC = 'SYNTHETIC',
}

registerEnumType(ProvenanceKind, {
  name: 'ProvenanceKind',
  description: 'What sort of source a statement comes from. (Art der Quelle)',
  valuesConfig: {
    OFFICIAL: { description: 'A register, catalogue or page of an authority. (amtlich)' },
    PUBLISHED: { description: "A public page that is not an authority's own. (veröffentlicht)" },
    SEED: { description: 'One of the five documents this project began with. (Ausgangsdokument)' },
    SYNTHETIC: { description: 'Made up for trying out; says nothing about reality. (synthetisch)' },
  },
});

@Directive('@shareable')
@Entity('provenance')
@ObjectType({ description: 'Where a statement comes from. (Quelle)', simpleResolvers: true })
export class Provenance {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Field(() => ProvenanceKind, { description: 'Sort of the source. (Art der Quelle)' })
  kind: ProvenanceKind;

  @Column('text')
  @Field(() => String, { description: 'Name of the source. (Quellenangabe)' })
  source: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the source. (Internetadresse)' })
  url: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the source was read. (Abrufdatum)' })
  retrievedOn: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Whether the source states it plainly; false where it is only likely. (belegt)',
  })
  isConfirmed: boolean;
}

/** The statement that makes the table, the same in each subgraph's first migration. */
export const provenanceTable = `
  create table provenance (
    id text primary key,
    kind text not null check (kind in ('OFFICIAL', 'PUBLISHED', 'SEED', 'SYNTHETIC')),
    source text not null,
    url text,
    retrieved_on date,
    is_confirmed boolean not null
  )`;

/** The columns of every table whose rows are statements of a source. */
export const sourcedColumns = `
    as_of date,
    provenance_id text not null references provenance`;
