import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { EntityTable } from './entity-table';
import type { Statement } from './statement';

/** Characters that go to the database at once. */
const BATCH = 65_536;

/** The statements of a file on their way into temporary tables: one COPY, so that memory stays flat however long it is. */
export class Staging {
  private pending = '';

  private constructor(
    private readonly client: PoolClient,
    private readonly tables: ReadonlyMap<string, EntityTable>,
    private readonly copy: CopyStreamQuery,
  ) {}

  static async open(client: PoolClient, tables: ReadonlyMap<string, EntityTable>): Promise<Staging> {
    await client.query(
      'create temp table import_stage (entity text, line int, withdrawn boolean, doc json) on commit drop',
    );
    return new Staging(client, tables, client.query(copyFrom('copy import_stage from stdin')));
  }

  /** Throws on an entity that the plan of the import does not have, or a property the entity does not: our mistakes. */
  async write({ entity, line, row, isWithdrawn = false }: Statement): Promise<void> {
    const table = this.tables.get(entity);
    if (!table) throw new Error(`the import has no plan for ${entity}`);
    const doc = JSON.stringify(table.taken(row));
    // JSON has no raw tabs or line ends, so only COPY's own escape sign needs escaping.
    this.pending += `${entity}\t${line}\t${isWithdrawn}\t${doc.replaceAll('\\', '\\\\')}\n`;
    if (this.pending.length >= BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    const batch = this.pending;
    this.pending = '';
    if (!this.copy.write(batch)) await once(this.copy, 'drain');
  }

  /** Ends the COPY and makes `staged_<table>` of each entity, typed like the table itself, with the line beside it, and `withdrawn_<table>`. */
  async finish(): Promise<void> {
    if (this.pending) await this.flush();
    this.copy.end();
    await finished(this.copy);
    for (const { entityName, name, staged, withdrawn, key } of this.tables.values()) {
      await this.client.query(
        `create temp table ${staged} on commit drop as
         select s.line, r.* from import_stage s, json_populate_record(null::${name}, s.doc) r where s.entity = $1 and not s.withdrawn`,
        [entityName],
      );
      await this.client.query(
        `create temp table ${withdrawn} on commit drop as
         select s.doc->>'${key}' as key, max(s.line) as line from import_stage s
         where s.entity = $1 and s.withdrawn group by 1`,
        [entityName],
      );
      // Within a message the later word counts; a record that is written anew first ends what was there.
      await this.client.query(
        `delete from ${staged} s using ${withdrawn} w where s.${key} = w.key and s.line < w.line`,
      );
      await this.client.query(`create index on ${staged} (${key})`);
      await this.client.query(`analyze ${staged}`);
    }
    await this.client.query('drop table import_stage');
  }

  /** Gives the connection free again when the file turns out to be unreadable half-way. */
  async abandon(cause: Error): Promise<void> {
    const closed = finished(this.copy).catch(() => undefined);
    this.copy.destroy(cause);
    await closed;
  }
}
