import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, workspaceManifests } from './project.mjs';

const stampFile = join(projectRoot, 'node_modules/.ozg-install-stamp');

/** A digest of all that decides what is installed. */
export function wantedStamp() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...workspaceManifests()]) {
    const path = join(projectRoot, name);
    hash.update(`${name}\n`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

/** The digest of the last complete installation; empty when there was none. */
export function installedStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

/** Remembers that the installation is complete. */
export function writeStamp(stamp) {
  writeFileSync(stampFile, stamp);
}
