import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MadeRelease } from '../store/registry-store';

/** Keeps a release in a file, whole or not at all. */
export function keepRelease(file: string, release: MadeRelease): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(release));
  renameSync(draft, file);
}

/** The release that was kept; null where there is none. Throws on a file that holds something else. */
export function keptRelease(file: string): MadeRelease | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const release = JSON.parse(text) as MadeRelease;
  return {
    ...release,
    members: release.members.map((member) => ({
      ...member,
      publishedAt: member.publishedAt && new Date(member.publishedAt),
    })),
  };
}
