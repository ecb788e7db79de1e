import { Column, Entity } from 'typeorm';
import { RecordedChange } from '../history/recorded-change';

/** Part of a project's row, by column. */
export type ProjectPatch = Readonly<Record<string, unknown>>;

/** An entry of the history of all that varies besides phase, priority and model; read as `ChangedProperty`. */
@Entity()
export class ProjectChange extends RecordedChange {
  @Column('jsonb')
  before: ProjectPatch;

  @Column('jsonb')
  after: ProjectPatch;

  @Column('boolean', { default: false })
  isCreation: boolean;
}
