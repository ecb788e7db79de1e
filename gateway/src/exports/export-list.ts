import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of EXPORTS_FOLDER that says which edition holds. */
export const EXPORT_LIST = 'exports.json';

export interface ExportedFile {
  name: string;
  bytes: number;
  /** Of the file, in hex. */
  sha256: string;
}

export interface ExportList {
  /** ISO 8601; the moment as of which all files are. */
  exportedAt: string;
  /** Folder of the files below EXPORTS_FOLDER. */
  edition: string;
  files: ExportedFile[];
}

/** The exports there are at this moment; null where none were made yet. */
export function readExports(folder: string | null): ExportList | null {
  if (!folder) return null;
  try {
    return JSON.parse(readFileSync(join(folder, EXPORT_LIST), 'utf8')) as ExportList;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
