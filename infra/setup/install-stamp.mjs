import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of all that decides what is installed. */
export function wantedStamp({ folder, decidedBy }) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const name of decidedBy()) {
    const path = join(folder, name);
    hash.update(`${name}\n`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

/** The digest of the last complete installation; empty when there was none. */
export function installedStamp(target) {
  const file = stampFile(target);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Remembers that the installation is complete. */
export function writeStamp(target, stamp) {
  writeFileSync(stampFile(target), stamp);
}

const stampFile = ({ folder }) => join(folder, 'node_modules/.ozg-install-stamp');
