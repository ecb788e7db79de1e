import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import type { ByteSource } from '@ozg/shared/intake/content/source-file';
import { MAX_ROW_CHARACTERS } from '@ozg/shared/intake/limits';
import { FileRefused, type RefusalCode } from '@ozg/shared/intake/refused';
import type { RawRow } from '@ozg/shared/workbook/raw-table';
import { readText, type TextOptions } from './text';

/**
 * The rows of a CSV file, blank lines left out; the header line decides whether the delimiter is a comma, a semicolon or
 * a tab. Throws what `readText` throws, and QUOTE, TRUNCATED or TOO_LARGE with the line where the row begins.
 */
export async function* csvRows(source: ByteSource, options: TextOptions): AsyncGenerator<RawRow> {
  const text = withLineFeeds(readText(source, options));
  const { head, header } = await upToHeader(text);
  // The parser runs ahead, so that only it knows in which row it fails.
  let nextLine = 1;
  const parser = parse({
    delimiter: delimiterOf(header),
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
    info: true,
    on_record(record, { lines }) {
      nextLine = lines + 1;
      return record;
    },
  });
  // Errors of both arrive where the rows are taken out.
  pipeline(Readable.from(chain(head, text)), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const formulaAt = record.findIndex((cell) => cell.trimStart().startsWith('='));
      const line = info.lines - lineFeedsIn(record);
      yield { line, cells: record, formulaAt: formulaAt < 0 ? undefined : formulaAt };
    }
  } catch (error) {
    throw error instanceof CsvError ? asRefusal(error, source, nextLine) : error;
  }
}

// Spreadsheets end rows in \r\n and lines within a cell in \n; other programs mix them.
async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}

async function* chain(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function upToHeader(text: AsyncGenerator<string>): Promise<{ head: string; header: string }> {
  let head = '';
  for (;;) {
    const header = firstRow(head);
    if (header !== undefined || head.length > MAX_ROW_CHARACTERS) return { head, header: header ?? head };
    const next = await text.next();
    if (next.done) return { head, header: head };
    head += next.value;
  }
}

/** The first row that is not blank; undefined when the text ends before the row does. */
function firstRow(text: string): string | undefined {
  const start = text.search(/\S/);
  let isQuoted = false;
  for (let at = Math.max(start, 0); at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(start, at);
  }
  return undefined;
}

function delimiterOf(header: string): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function lineFeedsIn(cells: string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function asRefusal(error: CsvError, source: ByteSource, line: number): FileRefused {
  const [code, problem]: [RefusalCode, string] =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? ['TRUNCATED', 'The last row ends inside a quote.']
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? ['TOO_LARGE', `The row has more than ${MAX_ROW_CHARACTERS} characters; a quote may not be closed.`]
        : ['QUOTE', `A quote is misplaced (${error.message}).`];
  return new FileRefused(code, source, problem, { line, cause: error });
}
