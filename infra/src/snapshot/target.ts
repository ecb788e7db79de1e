import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SnapshotError } from './snapshot-error';

/** The place of an export: it is written beside its final name, where nothing shows before all of it is there. */
export interface Target {
  temporary: string;
  publish(): void;
  /** Removes what was written. */
  abandon(): void;
}

export function claimTarget(path: string, isFile: boolean, overwrite: boolean): Target {
  const final = resolve(path);
  refuseExisting(final, isFile, overwrite);
  mkdirSync(dirname(final), { recursive: true });
  const temporary = `${final}.${process.pid}.part`;
  const abandon = () => {
    for (const left of [temporary, `${temporary}.lock`]) rmSync(left, { recursive: true, force: true });
  };
  // A process of that number may have been killed here before.
  abandon();
  return {
    temporary,
    abandon,
    publish: () => {
      flush(isFile ? [temporary] : readdirSync(temporary).map((name) => join(temporary, name)));
      refuseExisting(final, isFile, overwrite);
      replace(final, temporary, isFile);
    },
  };
}

function refuseExisting(final: string, isFile: boolean, overwrite: boolean): void {
  const found = statSync(final, { throwIfNoEntry: false });
  if (!found) return;
  const refuse = (what: string) => new SnapshotError('TARGET_EXISTS', `${final} ${what}`);
  if (!overwrite) throw refuse('exists: choose another name, or let the export replace it with --overwrite.');
  if (isFile !== found.isFile()) throw refuse(`is ${isFile ? 'no file' : 'no folder'}: choose another name.`);
  if (isFile) return;
  // The old folder goes as a whole, and with it whatever somebody put there.
  const names = readdirSync(final);
  const foreign = names.find((name) => name !== 'manifest.json' && !name.endsWith('.csv'));
  if (foreign) throw refuse(`holds "${foreign}", which no export wrote: move it away, or choose another name.`);
  if (names.length && !names.includes('manifest.json')) {
    throw refuse('holds files and no manifest.json, so no export wrote it: choose another name.');
  }
}

/** Without it a power cut could leave the name without the content. */
function flush(files: string[]): void {
  for (const file of files) {
    const descriptor = openSync(file, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}

function replace(final: string, temporary: string, isFile: boolean): void {
  // A folder cannot be renamed onto a full one.
  const old = !isFile && statSync(final, { throwIfNoEntry: false }) ? `${temporary}.old` : undefined;
  if (old) renameSync(final, old);
  try {
    renameSync(temporary, final);
  } catch (error) {
    if (old) renameSync(old, final);
    throw error;
  }
  if (old) rmSync(old, { recursive: true });
}
