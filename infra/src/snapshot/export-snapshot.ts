import { subgraphs } from '../subgraphs';
import { readOnly, withSessions } from './database/session';
import { isOneFile, openWriter } from './format';
import { claimTarget } from './target';
import { refuseUnprepared, type Summary, writeSnapshot } from './write-snapshot';

export interface ExportOptions {
  /** The database of a subgraph, with the user who owns its tables. */
  urlOf(subgraph: string): string;
  /** A path that ends in `.sqlite` or `.db` becomes one SQLite file, any other a folder of CSV files. */
  target: string;
  exportedAt: Date;
  /** Replaces what an earlier export left at the target. */
  overwrite?: boolean;
}

/**
 * Writes every table of every subgraph as of one moment, and shows it under its name once all of it is written.
 * Throws TARGET_EXISTS and NOTHING_TO_EXPORT.
 */
export async function exportSnapshot(
  { urlOf, target, exportedAt, overwrite = false }: ExportOptions,
  onProgress: (line: string) => void = () => undefined,
): Promise<Summary> {
  const asOneFile = isOneFile(target);
  const claim = claimTarget(target, asOneFile, overwrite);
  const names = subgraphs.map(({ name }) => name);
  try {
    const summary = await withSessions(names, urlOf, readOnly, async (sessions) => {
      for (const session of sessions) refuseUnprepared(session);
      const writer = openWriter(claim.temporary, asOneFile);
      try {
        return await writeSnapshot(sessions, writer, exportedAt, onProgress);
      } catch (error) {
        writer.abandon();
        throw error;
      }
    });
    claim.publish();
    return summary;
  } catch (error) {
    claim.abandon();
    throw error;
  }
}
