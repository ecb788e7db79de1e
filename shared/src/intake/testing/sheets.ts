import type { Entries } from './samples';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetParts {
  /** Markup within `sheetData`. */
  rows?: string;
  /** Markup within `sst`; without it the workbook has no such part. */
  strings?: string;
  /** Markup within `sheets`. */
  sheets?: string;
  target?: string;
  date1904?: boolean;
}

/** Parts of a small workbook as other programs than exceljs write them, in an order that Excel never uses. */
export function sheetParts({
  rows = '',
  strings,
  sheets,
  target = 'worksheets/sheet1.xml',
  date1904,
}: SheetParts): Entries {
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${to}"/>`;
  return {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/>
      <sheets>${sheets ?? '<sheet name="Daten" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ hh:mm"/>
      <numFmt numFmtId="165" formatCode="&quot;Stand: &quot;0.00"/></numFmts><cellXfs><xf/><xf numFmtId="14"/>
      <xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', target)}
      ${relation('r2', 'worksheet', 'worksheets/sheet2.xml')}${relation('r3', 'styles', 'styles.xml')}
      ${strings === undefined ? '' : relation('r4', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  };
}

/** A row of texts held in the cells themselves. */
export function inlineRow(line: number, cells: string[]): string {
  const markup = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
  return `<row r="${line}">${markup.join('')}</row>`;
}
