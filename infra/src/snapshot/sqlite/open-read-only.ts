import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from 'node-sqlite3-wasm';

export interface OpenFile {
  db: Database;
  close(): void;
}

/**
 * Opens a SQLite file that nobody changes. The library locks by a folder beside the file, which fails on a medium that
 * is read-only and stays behind when a process is killed; beside a link in a folder of our own it does neither.
 */
export function openReadOnly(path: string): OpenFile {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-snapshot-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const db = new Database(linked(path, folder), { readOnly: true });
    return {
      db,
      close: () => {
        db.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function linked(path: string, folder: string): string {
  const link = join(folder, 'snapshot');
  try {
    symlinkSync(path, link);
    return link;
  } catch {
    // Windows lets only some users make links.
    return path;
  }
}
