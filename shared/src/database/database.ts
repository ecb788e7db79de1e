import { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { translateDatabaseError } from './database-error';

export type StatementListener = (text: string, values: readonly unknown[]) => void;

/** The one way to PostgreSQL for reads: a statement in, plain rows out. */
export class Database {
  private readonly listeners = new Set<StatementListener>();

  constructor(readonly source: DataSource) {}

  /** Rows as plain objects, named by the columns' aliases. Throws DATABASE_UNAVAILABLE when there is no answer. */
  async rows<Row>(statement: Sql): Promise<Row[]> {
    for (const listener of this.listeners) listener(statement.text, statement.values);
    try {
      return await this.source.query<Row[]>(statement.text, statement.values);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** Calls `listener` with each statement and its values until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}
