import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { processBirth } from '../server/processes';
import type { DataLayout } from './layout';

interface Owner {
  pid: number;
  startedAt: string;
  /** Tells the process from a later one with the same number. */
  birth: string;
}

const TRIES = 5;

/** Takes the data directory for this process and answers how to give it back. Throws while a live process has it. */
export async function claimDataDir(layout: DataLayout): Promise<() => Promise<void>> {
  const birth = (await processBirth(process.pid)) ?? '';
  const owner: Owner = { pid: process.pid, startedAt: new Date().toISOString(), birth };
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await writeNew(layout.owner, JSON.stringify(owner))) return () => rm(layout.owner, { force: true });
    await removeDeadOwner(layout);
  }
  throw new Error(`${layout.root} is being taken by another process; try again.`);
}

/** Process id of the live owner of the data directory, undefined where it has none. */
export async function liveOwner(layout: DataLayout): Promise<number | undefined> {
  return livePid(await readText(layout.owner));
}

async function writeNew(path: string, text: string): Promise<boolean> {
  return writeFile(path, text, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function removeDeadOwner(layout: DataLayout): Promise<void> {
  const found = await readText(layout.owner);
  const pid = await livePid(found);
  if (pid) {
    throw new Error(
      `${layout.root} is already in use by process ${pid}; stop it or set OZG_DATA_DIR to another folder.`,
    );
  }
  const aside = `${layout.owner}.${randomBytes(4).toString('hex')}`;
  await rename(layout.owner, aside).catch(() => undefined);
  // Between reading and renaming another start may have claimed the folder: it gets its claim back.
  if ((await readText(aside)) !== found) await link(aside, layout.owner).catch(() => undefined);
  await rm(aside, { force: true });
}

async function livePid(text: string): Promise<number | undefined> {
  const owner = parse(text);
  if (!owner?.pid || !owner.birth) return undefined;
  return (await processBirth(owner.pid)) === owner.birth ? owner.pid : undefined;
}

// A crash may have cut the file short; then nobody owns the folder.
function parse(text: string): Partial<Owner> | undefined {
  try {
    return JSON.parse(text) as Partial<Owner>;
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
