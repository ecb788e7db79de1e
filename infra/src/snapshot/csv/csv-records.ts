import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const CHUNK = 64 * 1024;

export interface CsvRecord {
  /** Of the file, where the record begins, counted from 1. */
  line: number;
  fields: (string | null)[];
}

/** What the file has that no CSV of ours has. */
export class CsvFault extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    message: string,
  ) {
    super(message);
  }
}

/** The records of a file, header included, while no more than the longest of them is in memory. */
export function* csvRecords(path: string, onBytes: (bytes: Buffer) => void = () => undefined): Generator<CsvRecord> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  let text = '';
  let at = 0;
  let line = 1;
  try {
    for (;;) {
      const record = parseRecord(text, at, line);
      if (record) {
        yield { line, fields: record.fields };
        line += linesIn(text, at, record.end);
        at = record.end;
        continue;
      }
      // As much again as is waiting, so that a long record is not begun anew too often.
      const bytes = Buffer.allocUnsafe(Math.max(CHUNK, text.length - at));
      const count = readSync(file, bytes);
      if (!count) break;
      onBytes(bytes.subarray(0, count));
      text = text.slice(at) + decoder.write(bytes.subarray(0, count));
      at = 0;
    }
    if (at < text.length) throw new CsvFault(line, 1, 'the file ends within this record');
  } finally {
    closeSync(file);
  }
}

/** The record that begins at `from`; undefined where the text ends before it does. */
function parseRecord(
  text: string,
  from: number,
  line: number,
): { fields: CsvRecord['fields']; end: number } | undefined {
  const fields: CsvRecord['fields'] = [];
  for (let at = from; ; at += 1) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === undefined) return undefined;
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const end = bareEnd(text, at);
      fields.push(end > at ? text.slice(at, end) : null);
      at = end;
    }
    if (text[at] === ',') continue;
    if (text.startsWith('\r\n', at)) return { fields, end: at + 2 };
    if (at >= text.length - 1 && (text[at] ?? '\r') === '\r') return undefined;
    throw new CsvFault(line, fields.length, 'neither a comma nor the end of the line (CR LF) follows this field');
  }
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    // What follows the last quote decides whether it closes.
    if (at < 0 || at === text.length - 1) return undefined;
    if (text[at + 1] !== '"') return at;
  }
}

function bareEnd(text: string, from: number): number {
  const bare = /[^,"\r\n]*/y;
  bare.lastIndex = from;
  bare.exec(text);
  return bare.lastIndex;
}

function linesIn(text: string, from: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
