import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { auditColumns, type AuditLine } from './audit-lines';

/** Writes the lines as they come. A file that is there is left alone, and one that fails half-way goes. */
export async function writeAuditFile(
  path: string,
  lines: AsyncIterable<[subgraph: string, line: AuditLine]>,
): Promise<number> {
  let count = 0;
  async function* rows() {
    for await (const [subgraph, line] of lines) {
      count += 1;
      yield [subgraph, ...auditColumns.map((column) => textOf(line[column]))];
    }
  }
  // A spreadsheet that opens the file must not calculate what somebody gave as a reason.
  const csv = stringify({ header: true, columns: ['subgraph', ...auditColumns], escape_formulas: true });
  // It names accounts: only the operator reads it.
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  let isOurs = false;
  file.once('open', () => (isOurs = true));
  try {
    await pipeline(Readable.from(rows()), csv, file);
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    throw error;
  }
  return count;
}

function textOf(value: AuditLine[keyof AuditLine]): string {
  if (Array.isArray(value)) return value.join(' ');
  return value === null ? '' : String(value);
}
