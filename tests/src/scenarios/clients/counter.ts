import { setTimeout as pause } from 'node:timers/promises';
import { dataSource, requestPatience } from '@ozg/shared/database/connect';
import { Database } from '@ozg/shared/database/database';
import sql, { type Sql } from 'sql-template-tag';
import type { Need } from '../scenario';

// Longer than a gateway that hears late needs to keep answers again.
const EVERY_MS = 400;

export interface CountedRecord {
  /** The subgraph that holds it. */
  subgraph: Need & string;
  /** The number's question; `{ counted: { text } }` holds it. */
  query(id: string): string;
  anyId: Sql;
  write(id: string, text: string): Sql;
}

/** Records of two subgraphs, one of which has faults of its own. */
export const countedRecords: readonly CountedRecord[] = [
  {
    subgraph: 'catalog',
    query: (id) => `{ counted: legalBasis(id: ${JSON.stringify(id)}) { text: url } }`,
    anyId: sql`select id from legal_basis order by id limit 1`,
    write: (id, text) => sql`update legal_basis set url = ${text} where id = ${id}`,
  },
  {
    subgraph: 'tracking',
    query: (id) => `{ counted: project(id: ${JSON.stringify(id)}) { text: title } }`,
    anyId: sql`select id from project order by id limit 1`,
    write: (id, text) => sql`update project set title = ${text} where id = ${id}`,
  },
];

/** Counts on in a record, as any process that changes data does it, and knows which number was acknowledged last. */
export class Counter implements AsyncDisposable {
  acknowledged = 0;
  tried = 0;
  private isOver = false;
  private readonly counting: Promise<void>;

  private constructor(
    readonly record: CountedRecord,
    readonly id: string,
    private readonly db: Database,
  ) {
    this.counting = this.count();
  }

  static async start(record: CountedRecord, url: string): Promise<Counter> {
    const tables = { name: record.subgraph, entities: [], migrations: [] };
    const db = new Database(await dataSource(tables, url, { patience: requestPatience, poolSize: 2 }).initialize());
    const [row] = await db.rows<{ id: string }>(record.anyId);
    if (!row) throw new Error(`${record.subgraph} has nothing to count in.`);
    const counter = new Counter(record, row.id, db);
    while (!counter.acknowledged) await pause(EVERY_MS);
    return counter;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isOver = true;
    await this.counting;
    await this.db.close();
  }

  private async count(): Promise<void> {
    while (!this.isOver) {
      const number = (this.tried += 1);
      await this.db
        .transaction((tx) => tx.rows(this.record.write(this.id, String(number))))
        // Whether it was written is not known then; the next one is higher.
        .then(
          () => (this.acknowledged = number),
          () => undefined,
        );
      await pause(EVERY_MS);
    }
  }
}
