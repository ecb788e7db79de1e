import { readFile } from 'node:fs/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@ozg/infra/postgres/embedded-postgres';
import { columnWithin, postmasterPid } from '@ozg/infra/postgres/scratch';
import { ensureDatabase, withDatabase } from '@ozg/infra/start/open-database';
import { Crowd } from './crowd';

const MAX_CONNECTIONS = 60;
const BACK_WITHIN_MS = 30_000;

/** A PostgreSQL that is kept running by its supervisor, and what may happen to it. */
export class DatabaseServer implements AsyncDisposable {
  private readonly crowd: Crowd;
  private frozen: number[] = [];

  private constructor(
    private readonly dataDir: string,
    private readonly postgres: EmbeddedPostgres,
    /** Of the graph's database, with the user who owns everything. */
    readonly url: string,
  ) {
    this.crowd = new Crowd(url);
  }

  static async start(dataDir: string): Promise<DatabaseServer> {
    // Not ephemeral: what was acknowledged must outlive a kill.
    const postgres = await startEmbeddedPostgres({ dataDir, maxConnections: MAX_CONNECTIONS });
    await ensureDatabase(postgres.url, 'ozg');
    return new DatabaseServer(dataDir, postgres, withDatabase(postgres.url, 'ozg'));
  }

  async kill(): Promise<void> {
    process.kill(await postmasterPid(this.dataDir), 'SIGKILL');
  }

  /** Resolves when it takes connections. */
  async isBack(): Promise<void> {
    await columnWithin(BACK_WITHIN_MS, this.url, 'select 1');
  }

  /** Stops the server and all that works for it where they are. */
  async freeze(): Promise<void> {
    const postmaster = await postmasterPid(this.dataDir);
    // First the one that would start others.
    process.kill(postmaster, 'SIGSTOP');
    this.frozen = [postmaster, ...(await childrenOf(postmaster))];
    for (const pid of this.frozen) process.kill(pid, 'SIGSTOP');
  }

  thaw(): void {
    for (const pid of this.frozen.splice(0)) process.kill(pid, 'SIGCONT');
  }

  /** Takes every connection that there is, those of the graph included. */
  crowdOut(): Promise<void> {
    return this.crowd.come();
  }

  giveRoom(): Promise<void> {
    return this.crowd.leave();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.thaw();
    await this.crowd.leave();
    await this.postgres.stop();
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').map(Number);
}
