import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

interface Link {
  source: string;
  target: string;
}

/** Makes the library links that an npm archive cannot hold; needed where install scripts did not run. */
export async function completeLibraryLinks(nativeDir: string): Promise<void> {
  const links = JSON.parse(await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = join(nativeDir, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      // Another start may be doing the same.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
