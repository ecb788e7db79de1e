import { archivePart } from '../intake/archive/archive';
import type { ByteSource, SourceFile } from '../intake/content/source-file';
import { FileRefused, quoted } from '../intake/refused';
import { readElements, type XmlElement, type XmlNode } from '../intake/xml';
import { type NumberMeaning, numberMeaning } from './number-format';

interface Sheet {
  name: string;
  isVisible: boolean;
  part: string;
}

/** What a sheet needs to be read: its part, and the tables of the workbook that its cells point into. */
export interface OpenSheet {
  name: string;
  part: string;
  /** Text by index, for cells of type "s". */
  sharedStrings: string[];
  /** By index of the cell's style. */
  meanings: NumberMeaning[];
  countsFrom1904: boolean;
}

/** Opens a sheet by its name, or the first visible one. Throws SHEET_MISSING, which lists the visible ones. */
export async function openSheetOf(file: SourceFile, wanted: string | undefined): Promise<OpenSheet> {
  const related = await relationships(file);
  const { sheets, countsFrom1904 } = await readWorkbook(file, related);
  const sheet = sheets.find(({ name, isVisible }) => (wanted === undefined ? isVisible : name === wanted));
  if (!sheet) {
    const visible = sheets.filter(({ isVisible }) => isVisible).map(({ name }) => quoted(name));
    const missing = wanted === undefined ? 'no visible sheet' : `no sheet ${quoted(wanted)}`;
    throw new FileRefused(
      'SHEET_MISSING',
      file,
      `The workbook has ${missing}; it has ${visible.join(', ') || 'none'}.`,
    );
  }
  const partOf = (kind: string) => related.find(({ type }) => type === kind)?.target;
  return {
    name: sheet.name,
    part: sheet.part,
    countsFrom1904,
    sharedStrings: await readSharedStrings(file, partOf('sharedStrings')),
    meanings: await readMeanings(file, partOf('styles')),
  };
}

/** One part of a workbook as bytes. */
export function partSource(file: SourceFile, part: string): ByteSource {
  return { fileName: file.fileName, part, bytes: () => archivePart(file, part) };
}

interface Relationship {
  id: string;
  /** Last word of its type, such as "worksheet". */
  type: string;
  target: string;
}

async function relationships(file: SourceFile): Promise<Relationship[]> {
  const found: Relationship[] = [];
  for await (const { attributes } of partElements(file, 'xl/_rels/workbook.xml.rels', ['Relationship'])) {
    const { Id: id = '', Type = '', Target = '', TargetMode } = attributes;
    // Other files and addresses are nobody's business here.
    if (TargetMode === 'External') continue;
    const target = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    found.push({ id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
  }
  return found;
}

async function readWorkbook(
  file: SourceFile,
  related: Relationship[],
): Promise<{ sheets: Sheet[]; countsFrom1904: boolean }> {
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  for await (const { name, attributes } of partElements(file, 'xl/workbook.xml', ['sheet', 'workbookPr'])) {
    if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    const relation = related.find(({ id, type }) => id === attributes['id'] && type === 'worksheet');
    // Charts stand among the sheets, too.
    if (name !== 'sheet' || !relation) continue;
    const isVisible = (attributes['state'] ?? 'visible') === 'visible';
    sheets.push({ name: attributes['name'] ?? '', isVisible, part: relation.target });
  }
  return { sheets, countsFrom1904 };
}

async function readSharedStrings(file: SourceFile, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  for await (const entry of partElements(file, part, ['si'])) strings.push(apart(richText(entry)));
  return strings;
}

async function readMeanings(file: SourceFile, part: string | undefined): Promise<NumberMeaning[]> {
  const codes = new Map<string, string>();
  const meanings: NumberMeaning[] = [];
  if (!part) return meanings;
  for await (const { name, attributes, children, path } of partElements(file, part, ['numFmt', 'cellXfs'])) {
    // Conditional formats have codes of their own.
    if (name === 'numFmt' && path.at(-1) === 'numFmts') {
      codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    }
    for (const xf of children) {
      const id = xf.attributes['numFmtId'] ?? '0';
      meanings.push(numberMeaning(Number(id), codes.get(id)));
    }
  }
  return meanings;
}

function partElements(file: SourceFile, part: string, names: string[]): AsyncIterable<XmlElement> {
  return readElements(partSource(file, part), names);
}

/** Text of a string that may consist of runs with formats of their own; how it is pronounced is left out. */
export function richText(node: XmlNode): string {
  const text = node.children
    .map((child) => (child.name === 't' ? child.text : child.name === 'r' ? richText(child) : ''))
    .join('');
  // Characters that XML cannot hold are written as _x000D_.
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

// A part of a string keeps all of it alive, here 64 KB of markup for a few letters.
function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
