import type { Pool } from 'pg';
import { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { untilHeard } from './data-change';
import { translateDatabaseError } from './database-error';
import { JoinedReads } from './joined-reads';
import { PreparedStatements } from './prepared-statements';

const DEADLOCK = '40P01';

export type StatementListener = (text: string, values: readonly unknown[]) => void;

/** Connections to PostgreSQL, of which `idle` are free, and how many requests wait for one. */
export interface PoolUse {
  size: number;
  idle: number;
  waiting: number;
}

/** Statements in, plain rows out, named by the columns' aliases. Throws DATABASE_UNAVAILABLE when there is no answer. */
export interface Statements {
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/** The one way to PostgreSQL for requests. */
export class Database implements Statements {
  readonly joined = new JoinedReads();
  private readonly listeners = new Set<StatementListener>();
  private readonly prepared = new PreparedStatements();
  private readonly pool: Pool;

  constructor(readonly source: DataSource) {
    this.pool = (source.driver as PostgresDriver).master as Pool;
  }

  /** Reads past TypeORM, whose runners would make no entities of these rows either. */
  async rows<Row>({ text, values }: Sql): Promise<Row[]> {
    for (const listener of this.listeners) listener(text, values);
    try {
      const { rows } = await this.pool.query({ name: this.prepared.nameOf(text), text, values });
      return rows as Row[];
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /**
   * Does the work in one transaction; an error, also one of the commit, gives all of it up. Work that PostgreSQL ended
   * because others and it waited for each other is done again. When it returns, nobody reads what was before.
   */
  async transaction<Result>(work: (tx: Statements) => Promise<Result>, attempts = 3): Promise<Result> {
    try {
      const result = await this.source.transaction((manager) =>
        work({ rows: (statement) => this.run(manager, statement) }),
      );
      await untilHeard((statement) => this.pool.query(statement));
      return result;
    } catch (error) {
      if ((error as { code?: string }).code === DEADLOCK && attempts > 1) return this.transaction(work, attempts - 1);
      throw translateDatabaseError(error);
    }
  }

  /** Calls `listener` with each statement and its values until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get poolUse(): PoolUse {
    const { totalCount: size, idleCount: idle, waitingCount: waiting } = this.pool;
    return { size, idle, waiting };
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async run<Row>(runner: Pick<DataSource, 'query'>, { text, values }: Sql): Promise<Row[]> {
    for (const listener of this.listeners) listener(text, values);
    try {
      const answer = await runner.query<Row[] | [Row[], number]>(text, values);
      // Of an update or delete TypeORM answers the rows and their number.
      return Array.isArray(answer[0]) ? answer[0] : (answer as Row[]);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
