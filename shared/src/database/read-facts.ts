import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from './load-records';

/** Joins all JSON files of a folder of facts: each holds rows by entity name. A folder that is missing holds none. */
export function readFacts(folder: string): Records {
  const records: Records = {};
  if (!existsSync(folder)) return records;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const part = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Records;
    for (const [entity, rows] of Object.entries(part)) (records[entity] ??= []).push(...rows);
  }
  return records;
}
