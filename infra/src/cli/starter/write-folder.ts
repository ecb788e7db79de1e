import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RegistryError } from '@ozg/gateway/registry/registry-error';

/**
 * Writes files into a folder that is new or empty, all of them or none. Throws BAD_USER_INPUT on any other folder, and
 * what the file system throws.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && !readdirSync(folder).length)) {
    throw new RegistryError(
      'BAD_USER_INPUT',
      `${folder} is there already and not an empty folder: nothing was written.`,
    );
  }
  const made = mkdirSync(folder, { recursive: true });
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
  } catch (error) {
    // It was empty: all that is in it now was written here.
    for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true });
    if (made) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}
