import { readFile, realpath } from 'node:fs/promises';
import { layoutOf } from './data-dir/layout';
import { claimDataDir, liveOwner } from './data-dir/owner';
import { prepareDataDir } from './data-dir/prepare-data-dir';
import { nativePostgres } from './native/native-postgres';
import { socketDirOf, urlOf } from './server/address';
import { ensureCluster } from './server/cluster';
import { clearLeftovers, readLock } from './server/leftovers';
import { choosePort } from './server/port';
import { Supervisor } from './server/supervisor';

export { defaultDataDir } from './data-dir/layout';
export { removeDataDir } from './data-dir/remove-data-dir';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** TCP port on 127.0.0.1; undefined and 0 pick a free one. */
  port?: number;
  /** Trades safety against a power cut for speed; for tests. */
  ephemeral?: boolean;
  /** How many connections the server takes; 100 unless told. */
  maxConnections?: number;
  /** Hears what takes time or went wrong, one line each. */
  onProgress?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection URL of the superuser, with its password: never log it. */
  url: string;
  /** Shuts down in order and gives the data directory back; may be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of its own on `dataDir`, clearing up whatever a killed start left there, and keeps it running
 * until `stop`. Throws when the folder or port is in use or the machine cannot run it; the message says what to set.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { ephemeral = false, maxConnections, onProgress: report = () => undefined } = options;
  const native = await nativePostgres(report);
  const layout = await prepareDataDir(options.dataDir, native.account);
  const release = await claimDataDir(layout);
  try {
    // A server that outlived its owner may hold the wanted port.
    await clearLeftovers(layout);
    const password = await ensureCluster(native, layout, { ephemeral, report });
    const port = await choosePort(options.port);
    const supervisor = new Supervisor(
      { native, layout, port, socketDir: socketDirOf(layout, port), ephemeral, maxConnections },
      report,
    );
    await supervisor.start();
    let stopped: Promise<void> | undefined;
    return {
      url: urlOf(layout, password, port),
      // Releasing twice could take the folder from its next owner.
      stop: () => (stopped ??= supervisor.stop().then(release)),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * URL of the server that another process keeps running on the data directory, with its password: never log it.
 * Undefined where nobody runs one.
 */
export async function runningPostgresUrl(dataDir: string): Promise<string | undefined> {
  const layout = layoutOf(await realpath(dataDir).catch(() => dataDir));
  if (!(await liveOwner(layout))) return undefined;
  const lock = await readLock(layout);
  if (!lock?.isReady) throw new Error(`The database in ${layout.root} is just starting or stopping; try again.`);
  return urlOf(layout, (await readFile(layout.password, 'utf8')).trim(), lock.port);
}
