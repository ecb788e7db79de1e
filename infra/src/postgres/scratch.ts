import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openClient } from '@ozg/shared/database/open-client';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres';

/** Data directories and servers of one test file, all gone after `clear`. */
export class Scratch {
  private readonly dirs: string[] = [];
  private readonly servers: EmbeddedPostgres[] = [];

  async dir(): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), 'ozg-postgres-'));
    this.dirs.push(dir);
    return dir;
  }

  async start(dataDir: string, options: Omit<EmbeddedPostgresOptions, 'dataDir'> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, ephemeral: true, ...options });
    this.servers.push(server);
    return server;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.stop()));
  }

  async clear(): Promise<void> {
    await this.stopAll();
    for (const dir of this.dirs.splice(0)) await rm(dir, { recursive: true, force: true });
  }
}

/** The first column of every row. */
export async function column(url: string, sql: string): Promise<unknown[]> {
  const client = await openClient({ connectionString: url });
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

/** The first column as soon as the server answers again; throws its last error after `milliseconds`. */
export async function columnWithin(milliseconds: number, url: string, sql: string): Promise<unknown[]> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await column(url, sql);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}

/** The process id of the server on a data directory. */
export async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}
