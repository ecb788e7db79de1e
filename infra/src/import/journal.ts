import { randomUUID } from 'node:crypto';
import { openClient } from '@ozg/shared/database/open-client';
import type { Counts } from '@ozg/shared/importing/statement';
import type { Client } from 'pg';
import type { DatabaseUrlOf } from '../start/database-urls';
import { subgraphs } from '../subgraphs';

/** What is known of a run before the file is read through. */
export interface RunStart {
  kind: string;
  scope: string | null;
  fileName: string;
  /** Null where the file could not even be opened. */
  fileHash: string | null;
  source: string;
  /** Null where the file could not be read so far. */
  asOf: string | null;
  /** A function, never a person. */
  importedBy: string;
}

export interface RunEnd extends Counts {
  read: number;
  rejected: number;
}

/** What a transaction left in its subgraph: the numbers of the whole run, and all subgraphs that had a part in it. */
interface Mark extends RunEnd {
  parts: string[];
}

export const nothing: RunEnd = { created: 0, changed: 0, retired: 0, read: 0, rejected: 0 };

export type RunStatus = 'APPLIED' | 'UNCHANGED' | 'REFUSED' | 'ABORTED';

export interface PastRun {
  scope: string | null;
  asOf: string;
  fileHash: string;
  rejected: number;
}

// Any number that nobody else uses: a session that holds it together with the run's own is alive.
const RUN_LOCK = 470_812;

/**
 * The journal of all runs, which the subgraph `operations` shows as `importRuns`. It may lie in another database than
 * the records, so a run that was killed is set right by the marks that its transactions left.
 */
export class Journal {
  private constructor(
    private readonly client: Client,
    private readonly urlOf: DatabaseUrlOf,
  ) {}

  static async open(urlOf: DatabaseUrlOf): Promise<Journal> {
    const client = await openClient({
      connectionString: urlOf('operations'),
      options: '-c search_path=operations,public',
      application_name: 'ozg-import',
    });
    const journal = new Journal(client, urlOf);
    await journal.settle();
    return journal;
  }

  /** What the runs of that sort and these scopes left, the last one first. */
  async applied(kind: string, scopes: readonly (string | null)[]): Promise<PastRun[]> {
    const { rows } = await this.client.query<PastRun>(
      `select scope, as_of::text as "asOf", file_hash as "fileHash", rows_rejected as "rejected" from import_run
       where kind = $1 and coalesce(scope, '') = any($2) and status = 'APPLIED' and as_of is not null
       order by started_at desc, id`,
      [kind, scopes.map((scope) => scope ?? '')],
    );
    return rows;
  }

  /** Notes that a run begins; it counts as alive as long as the journal is open. */
  async begin(run: RunStart): Promise<string> {
    const id = randomUUID();
    await this.client.query('select pg_advisory_lock($1, hashtext($2))', [RUN_LOCK, id]);
    await this.client.query(
      `insert into import_run (id, kind, scope, file_name, file_hash, source, as_of, status, started_at, imported_by)
       values ($1, $2, $3, $4, $5, $6, $7, 'RUNNING', now(), $8)`,
      [id, run.kind, run.scope, run.fileName, run.fileHash, run.source, run.asOf, run.importedBy],
    );
    return id;
  }

  async end(id: string, status: RunStatus, end: RunEnd, message: string | null): Promise<void> {
    await this.client.query(
      `update import_run set status = $2, ended_at = now(), rows_read = $3, rows_created = $4, rows_changed = $5,
         rows_retired = $6, rows_rejected = $7, message = $8 where id = $1`,
      [id, status, end.read, end.created, end.changed, end.retired, end.rejected, message],
    );
    await this.client.query('select pg_advisory_unlock($1, hashtext($2))', [RUN_LOCK, id]);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Runs whose process is gone: what they left in the subgraphs says how they ended. */
  private async settle(): Promise<void> {
    const { rows } = await this.client.query<{ id: string }>("select id from import_run where status = 'RUNNING'");
    for (const { id } of rows) {
      const { rows: lock } = await this.client.query<{ free: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as free',
        [RUN_LOCK, id],
      );
      if (!lock[0]?.free) continue;
      const marks = await this.marksOf(id);
      const [mark] = marks;
      if (!mark) await this.end(id, 'ABORTED', nothing, 'The process was ended before anything was written.');
      else if (marks.length === mark.parts.length) {
        await this.end(id, 'APPLIED', mark, 'The process was ended after everything was written.');
      } else {
        const problem = `Of ${mark.parts.join(', ')} only a part was written: import the same file again.`;
        await this.end(id, 'ABORTED', mark, `The process was ended in between. ${problem}`);
      }
    }
  }

  private async marksOf(id: string): Promise<Mark[]> {
    const marks: Mark[] = [];
    for (const { name } of subgraphs) {
      const client = await openClient({ connectionString: this.urlOf(name) });
      try {
        const { rows: table } = await client.query('select to_regclass($1) as mark', [`${name}.import_mark`]);
        if (!table[0]?.mark) continue;
        const { rows } = await client.query<{ counts: Mark }>(
          `select counts from ${name}.import_mark where run_id = $1`,
          [id],
        );
        marks.push(...rows.map(({ counts }) => counts));
      } finally {
        await client.end();
      }
    }
    return marks;
  }
}
