import { join } from 'node:path';
import type { Settings } from '../start/settings';

const STANDARD_MINUTES = '10';

/** EXPORTS_FOLDER, or a folder beside the data of the embedded PostgreSQL; the demo has one of its own. */
export function exportsFolderOf(environment: NodeJS.ProcessEnv, { dataDir }: Settings, isDemo: boolean): string {
  return environment['EXPORTS_FOLDER'] || join(dataDir, isDemo ? 'exports-demo' : 'exports');
}

/** Milliseconds of EXPORTS_EVERY_MINUTES, null for "off". Throws on what is neither. */
export function exportsEvery({ EXPORTS_EVERY_MINUTES: text }: NodeJS.ProcessEnv): number | null {
  const minutes = text || STANDARD_MINUTES;
  if (minutes === 'off') return null;
  if (/^[1-9]\d{0,4}$/.test(minutes)) return Number(minutes) * 60_000;
  throw new Error(`EXPORTS_EVERY_MINUTES must be 1 to 99999 or "off", but has "${minutes}".`);
}
