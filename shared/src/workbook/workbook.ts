import type { SourceFile } from '../intake/content/source-file';
import { MAX_WORKBOOK_BYTES } from '../intake/limits';
import { FileRefused, quoted, type RefusalPlace } from '../intake/refused';
import { openXml, type XmlDocument, type XmlNode } from '../intake/xml';
import { checkWorkbook } from './check-workbook';
import { numberText } from './number-format';
import { type OpenSheet, openSheetOf, partSource, richText } from './open-sheet';
import type { RawTable, RawRow } from './raw-table';

const MAX_COLUMNS = 16_384;

/** Sees the bytes of a sheet go by, of `total` that there are. */
export type Watch = (bytes: AsyncIterable<Uint8Array>, total: number) => AsyncIterable<Uint8Array>;

/** An XLSX whose parts were all unpacked once, within the limits. */
export interface Workbook {
  /**
   * The rows of a sheet, by its name or of the first visible one; the header is the first row that has more than one
   * filled cell. Throws SHEET_MISSING, and DAMAGED with the row.
   */
  sheet(wanted?: string, watch?: Watch): Promise<RawTable>;
}

/** Opens an XLSX that unpacks to at most `most` bytes. Throws what `checkWorkbook` throws. */
export async function openWorkbook(file: SourceFile, most = MAX_WORKBOOK_BYTES): Promise<Workbook> {
  const sizes = await checkWorkbook(file, most);
  return {
    async sheet(wanted, watch = (bytes) => bytes) {
      const sheet = await openSheetOf(file, wanted);
      const part = partSource(file, sheet.part);
      const total = sizes.get(sheet.part) ?? 0;
      const bytes = ({ quiet = false } = {}) => (quiet ? part.bytes() : watch(part.bytes(), total));
      return sheetRows(await openXml({ ...part, bytes }), sheet, file);
    },
  };
}

function sheetRows(document: XmlDocument, sheet: OpenSheet, file: SourceFile): RawTable {
  return {
    sheet: sheet.name,
    omitsEmptyCells: true,
    isHeader: ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1,
    rows: async function* rows(options) {
      let line = 0;
      for await (const row of document.elements(['row'], options)) {
        if (row.path.at(-1) !== 'sheetData') continue;
        const next = Number(row.attributes['r'] ?? line + 1);
        if (!(next > line)) throw misplaced(sheet, file, { line });
        line = next;
        yield readRow(row, line, sheet, file);
      }
    },
  };
}

function readRow(row: XmlNode, line: number, sheet: OpenSheet, file: SourceFile): RawRow {
  const cells: string[] = [];
  let formulaAt: number | undefined;
  for (const cell of row.children) {
    if (cell.name !== 'c') continue;
    const at = columnOf(cell.attributes['r']) ?? cells.length;
    if (at < cells.length || at >= MAX_COLUMNS) throw misplaced(sheet, file, { line, column: cell.attributes['r'] });
    while (cells.length < at) cells.push('');
    if (cell.children.some(({ name }) => name === 'f')) formulaAt ??= at;
    cells.push(cellText(cell, sheet));
  }
  return { line, cells, formulaAt };
}

function misplaced(sheet: OpenSheet, file: SourceFile, place: RefusalPlace): FileRefused {
  return new FileRefused(
    'DAMAGED',
    file,
    `The sheet ${quoted(sheet.name)} has a row or cell where none can be.`,
    place,
  );
}

/** Index of the column in a reference such as "AB12", from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference?.match(/^[A-Z]{1,3}(?=\d)/)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText({ attributes, children }: XmlNode, sheet: OpenSheet): string {
  const value = children.find(({ name }) => name === 'v')?.text ?? '';
  switch (attributes['t']) {
    case 's':
      return sheet.sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
      return children
        .filter(({ name }) => name === 'is')
        .map(richText)
        .join('');
    case 'b':
      return value.trim() === '1' ? 'true' : 'false';
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' ');
    case 'str':
    case 'e':
      return value;
    default:
      return numberOf(value, attributes['s'], sheet);
  }
}

function numberOf(value: string, style: string | undefined, { meanings, countsFrom1904 }: OpenSheet): string {
  const number = Number(value);
  const meaning = meanings[Number(style ?? 0)] ?? 'number';
  // A number cannot hold more than 15 digits, but some programs write them.
  if (meaning === 'number' && /^\d+$/.test(value)) return value;
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  return numberText(number, meaning, countsFrom1904);
}
