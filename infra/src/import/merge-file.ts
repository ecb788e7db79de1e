import { ImportTransaction } from '@ozg/shared/importing/import-transaction';
import { ImportRefused, type RecordChange, type Reject } from '@ozg/shared/importing/statement';
import type { DatabaseUrlOf } from '../start/database-urls';
import { subgraphs } from '../subgraphs';
import type { Input } from './intake/input';
import type { RunEnd } from './journal';
import type { ImportKind, Reading } from './kind';

/** What the run tells on its way. */
export interface ImportListener {
  progress(done: number, total: number, rows: number): void;
  reject(reject: Reject): void;
  change(change: RecordChange): void;
}

export interface MergeOptions {
  /** One rejected row refuses the whole file. */
  strict: boolean;
  /** Share of the known records that may disappear at once. */
  maxRetiredPercent: number;
  newestOwn: string | null;
  isForced: boolean;
}

/** They are kept until the end, because their records must not count as absent. */
const MAX_REJECTS = 10_000;

/** A file on its way into the subgraphs it speaks of: read it, then tell, and commit or give it up. */
export class FileMerge {
  private readonly rejects: Reject[] = [];
  private rows = 0;
  private statements = 0;

  private constructor(
    private readonly kind: ImportKind,
    private readonly reading: Reading,
    private readonly transactions: readonly ImportTransaction[],
    private readonly listener: ImportListener,
  ) {}

  static async open(
    kind: ImportKind,
    reading: Reading,
    urlOf: DatabaseUrlOf,
    listener: ImportListener,
  ): Promise<FileMerge> {
    const opened: ImportTransaction[] = [];
    try {
      for (const subgraph of subgraphs) {
        const plans = reading.plans.filter(({ entity }) => subgraph.entities.includes(entity));
        // Every subgraph knows sources; one that knows nothing else has no part in the import.
        if (!plans.some(({ properties }) => !properties.includes('retrievedOn'))) continue;
        opened.push(await ImportTransaction.open(subgraph, urlOf(subgraph.name), plans));
      }
    } catch (error) {
      for (const transaction of opened) await transaction.rollback(error as Error);
      throw error;
    }
    return new FileMerge(kind, reading, opened, listener);
  }

  /** Reads the file through and merges it with what is known; nothing of it is to be seen yet. */
  async merge(input: Input, { strict, ...options }: MergeOptions): Promise<RunEnd> {
    await this.read(input);
    const end: RunEnd = { created: 0, changed: 0, retired: 0, read: this.rows, rejected: 0 };
    const { maxRetiredPercent, newestOwn, isForced } = options;
    const stamp = { kind: this.kind.name, asOf: this.reading.asOf, maxRetiredPercent, newestOwn, isForced };
    for (const transaction of this.transactions) {
      const { counts, rejects } = await transaction.merge(stamp, this.rejects, this.reading.after);
      this.note(rejects);
      end.created += counts.created;
      end.changed += counts.changed;
      end.retired += counts.retired;
    }
    end.rejected = new Set(this.rejects.map(({ line }) => line)).size;
    if (strict && end.rejected) throw new RowsRejected(end);
    return end;
  }

  async tellChanges(): Promise<void> {
    for (const transaction of this.transactions) {
      for await (const change of transaction.changes()) this.listener.change(change);
    }
  }

  /** Throws PartlyApplied where one subgraph was written and the next one failed. */
  async commit(runId: string, end: RunEnd): Promise<void> {
    const done: string[] = [];
    const parts = this.transactions.map(({ subgraph }) => subgraph);
    for (const transaction of this.transactions) {
      await transaction.commit(runId, { ...end, parts }).catch((error: Error) => {
        throw done.length ? new PartlyApplied(done, parts, error) : error;
      });
      done.push(transaction.subgraph);
    }
  }

  async rollback(cause?: Error): Promise<void> {
    for (const transaction of this.transactions) await transaction.rollback(cause);
  }

  private async read(input: Input): Promise<void> {
    let progress = { done: 0, total: input.size };
    input.onRead = (done, total) => (progress = { done, total });
    for await (const row of this.reading.rows()) {
      this.rows += 1;
      this.note(row.rejects);
      for (const statement of row.statements) {
        if (statement.entity !== 'Provenance') this.statements += 1;
        for (const transaction of this.transactions) {
          if (transaction.has(statement.entity)) await transaction.write(statement);
        }
      }
      if (this.rows % 500 === 0) this.listener.progress(progress.done, progress.total, this.rows);
    }
    this.listener.progress(progress.total, progress.total, this.rows);
    if (!this.statements && this.kind.sequence !== 'messages') {
      const problem = `${input.fileName} has ${this.rows} rows and none that can be taken`;
      throw new ImportRefused('NO_RECORDS', `${problem}: this is hardly the file you meant.`);
    }
  }

  private note(rejects: readonly Reject[]): void {
    for (const reject of rejects) {
      this.rejects.push(reject);
      this.listener.reject(reject);
    }
    if (this.rejects.length > MAX_REJECTS) {
      const problem = `More than ${MAX_REJECTS} values cannot be taken`;
      throw new ImportRefused(
        'TOO_MANY_REJECTS',
        `${problem}: this is hardly the file you meant. Nothing was changed.`,
      );
    }
  }
}

/** A row cannot be taken, and the operator wants all or nothing. */
export class RowsRejected extends ImportRefused {
  constructor(readonly end: RunEnd) {
    super(
      'ROWS_REJECTED',
      `${end.rejected} of ${end.read} rows cannot be taken, and --strict applies all or nothing: ` +
        'correct them, or leave --strict out.',
    );
  }
}

/** The connection to one subgraph was lost after another one had been written. */
export class PartlyApplied extends ImportRefused {
  constructor(done: readonly string[], parts: readonly string[], cause?: Error) {
    super('PARTLY_APPLIED', `Of ${parts.join(', ')} only ${done.join(', ')} was written: import the same file again.`, {
      cause,
    });
  }
}
