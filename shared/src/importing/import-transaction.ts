import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { beginBulk, dataSource, type SubgraphTables } from '../database/connect';
import { untilHeard } from '../database/data-change';
import { applyMerged, type ImportStamp } from './apply-merged';
import { changesOf } from './changes';
import { checkStaged } from './check-staged';
import { EntityTable } from './entity-table';
import { mergeStaged } from './merge-staged';
import { Staging } from './staging';
import {
  type Counts,
  type EntityPlan,
  ImportRefused,
  type RecordChange,
  type Reject,
  type Statement,
} from './statement';

// Any number that nobody else uses; the second one tells the subgraphs apart.
const IMPORT_LOCK = 470_811;

// A killed import must not keep others waiting until its statement is done. Not every system can notice.
const endWithItsClient = `do $$ begin
  perform set_config('client_connection_check_interval', '1s', true);
exception when others then null; end $$`;

/** Work of one sort of import that plain merging does not do, in the same transaction: `merged_<table>` is there. */
export type AfterMerge = (client: PoolClient, stamp: ImportStamp) => Promise<void>;

/**
 * One import into one subgraph: a single transaction from the first statement to `commit`. Readers see all of it or
 * nothing, and are never held up. The order of calls is write*, merge, changes*, then commit or rollback.
 */
export class ImportTransaction {
  private isClosed = false;

  private constructor(
    readonly subgraph: string,
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly tables: ReadonlyMap<string, EntityTable>,
    private readonly staging: Staging,
  ) {}

  /** Throws ImportRefused while another import into the subgraph is under way. The user of `url` must own the tables. */
  static async open(subgraph: SubgraphTables, url: string, plans: readonly EntityPlan[]): Promise<ImportTransaction> {
    const source = await dataSource(subgraph, url, { poolSize: 1 }).initialize();
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query('begin');
      await client.query(endWithItsClient);
      await client.query(beginBulk);
      // A whole register is joined with its table at once.
      await client.query("set local temp_buffers = '64MB'");
      await client.query("set local work_mem = '64MB'");
      const { rows } = await client.query<{ free: boolean }>(
        'select pg_try_advisory_xact_lock($1, hashtext($2)) as free',
        [IMPORT_LOCK, subgraph.name],
      );
      if (!rows[0]?.free) {
        throw new ImportRefused(
          'ANOTHER_IMPORT',
          `Another import into ${subgraph.name} is under way: wait for its end.`,
        );
      }
      // In the order in which rows may be inserted.
      const planned = subgraph.entities.flatMap((entity) => plans.filter((plan) => plan.entity === entity));
      const tables = new Map(
        planned.map((plan) => {
          const table = new EntityTable(source.getMetadata(plan.entity), plan);
          return [table.entityName, table];
        }),
      );
      return new ImportTransaction(subgraph.name, source, runner, client, tables, await Staging.open(client, tables));
    } catch (error) {
      await runner.release();
      await source.destroy();
      throw error;
    }
  }

  has(entity: string): boolean {
    return this.tables.has(entity);
  }

  write(statement: Statement): Promise<void> {
    return this.staging.write(statement);
  }

  /** Merges what was written; `rejects` are the rows that could not even be read. Answers what else cannot be taken. */
  async merge(
    stamp: ImportStamp,
    rejects: readonly Reject[],
    after?: AfterMerge,
  ): Promise<{ counts: Counts; rejects: Reject[] }> {
    await this.staging.finish();
    const found = await checkStaged(this.client, this.tables);
    const counts = { created: 0, changed: 0, retired: 0 };
    for (const table of this.tables.values()) {
      await mergeStaged(this.client, table, stamp);
      const applied = await applyMerged(this.client, table, stamp, [...rejects, ...found]);
      counts.created += applied.created;
      counts.changed += applied.changed;
      counts.retired += applied.retired;
    }
    await after?.(this.client, stamp);
    return { counts, rejects: found };
  }

  async *changes(): AsyncGenerator<RecordChange> {
    for (const table of this.tables.values()) yield* changesOf(this.client, table);
  }

  async commit(runId: string, counts: object): Promise<void> {
    await this.client.query('insert into import_mark (run_id, counts, committed_at) values ($1, $2, now())', [
      runId,
      JSON.stringify(counts),
    ]);
    await this.client.query('commit');
    await untilHeard((statement) => this.client.query(statement));
    await this.close();
  }

  /** Gives everything up; after a commit it does nothing. */
  async rollback(cause?: Error): Promise<void> {
    if (this.isClosed) return;
    await this.staging.abandon(cause ?? new Error('the import was given up'));
    await this.client.query('rollback').catch(() => undefined);
    await this.close();
  }

  private async close(): Promise<void> {
    this.isClosed = true;
    await this.runner.release();
    await this.source.destroy();
  }
}
