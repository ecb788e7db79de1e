import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ImportKind, ImportStatus } from './import-kind';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'One attempt to bring a file into the graph, whether it succeeded or not. (Importlauf)',
  simpleResolvers: true,
})
export class ImportRun {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => ImportKind, { description: 'What was imported. (Art des Imports)' })
  kind: ImportKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Part it was limited to, for example a state. (Geltungsbereich)',
  })
  scope: string | null;

  @Column('text')
  @Field(() => String, { description: 'Name of the file. (Dateiname)' })
  fileName: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Hash by which the same file is known again; null where it could not be opened. (Prüfsumme)',
  })
  fileHash: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the file comes from. (Quellenangabe)' })
  source: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day for which the file holds. (Stand)' })
  asOf: string | null;

  @Column('text')
  @Field(() => ImportStatus, { description: 'How it went. (Status)' })
  status: ImportStatus;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'When it began. (Beginn)' })
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, null while it runs. (Ende)' })
  endedAt: Date | null;

  @Column('text')
  @Field(() => String, { description: 'Function that imported, never a person. (importiert durch)' })
  importedBy: string;

  @Column('int')
  @Field(() => Int, { description: 'Rows of the file. (gelesene Zeilen)' })
  rowsRead: number;

  @Column('int')
  @Field(() => Int, { description: 'Rows that were new to the graph. (neue Zeilen)' })
  rowsCreated: number;

  @Column('int')
  @Field(() => Int, { description: 'Rows that changed a record. (geänderte Zeilen)' })
  rowsChanged: number;

  @Column('int')
  @Field(() => Int, { description: 'Records that the file no longer holds. (entfallene Zeilen)' })
  rowsRetired: number;

  @Column('int')
  @Field(() => Int, { description: 'Rows that were not taken. (abgelehnte Zeilen)' })
  rowsRejected: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused or ended early. (Begründung)' })
  message: string | null;
}
