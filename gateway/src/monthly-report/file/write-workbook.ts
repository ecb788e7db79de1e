import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { CurrentProject } from '../current-projects';
import type { Vocabulary } from '../vocabulary';
import { type ColumnKey, columns, sheetNames } from './columns';
import { notes, type ReportHead } from './notes';
import { listed, validate } from './validation';

const GREY = 'FFE7E6E6';
const DAY_FORMAT = 'dd.mm.yyyy';
const TEXT_FORMAT = '@';

/** The file that a ministry fills in: the projects, how to do it, and hidden beside them what the way back needs. */
export async function writeWorkbook(
  head: ReportHead,
  projects: readonly CurrentProject[],
  vocabulary: Vocabulary,
): Promise<Buffer> {
  // Some 60 modules that a gateway without reports never needs.
  const exceljs = require('exceljs') as typeof import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.created = head.exportedAt;
  const rows = projects.map((project) => cellsOf(project, vocabulary));
  await addReport(workbook, rows, vocabulary);
  const synthetic = projects.filter(({ provenance }) => provenance.kind === 'SYNTHETIC').length;
  await addNotes(workbook, notes(head, vocabulary, { total: projects.length, synthetic }));
  addLists(workbook, vocabulary);
  fill(workbook.addWorksheet(sheetNames.exported, { state: 'hidden' }), rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

type Value = string | number | Date | null;

function cellsOf(project: CurrentProject, vocabulary: Vocabulary): Record<ColumnKey, Value> {
  const { id, version, title, phase, priority, criteria, reuseModel, reportedOn } = project;
  return {
    id,
    version,
    title,
    ozgIds: project.ozgServices.flatMap((service) => service?.ozgId ?? []).join(', '),
    phase: phase && vocabulary.phase.labelOf(phase),
    priority: priority && vocabulary.priority.labelOf(priority),
    criteria: criteria.map((each) => vocabulary.criterion.labelOf(each)).join(', '),
    reuseModel: reuseModel && vocabulary.reuseModel.labelOf(reuseModel),
    changedOn: null,
    reason: null,
    reportedOn: reportedOn === null ? null : new Date(`${reportedOn}T00:00:00Z`),
  };
}

function fill(sheet: Worksheet, rows: readonly Record<ColumnKey, Value>[]): void {
  sheet.columns = columns.map(({ key, header, width }) => ({ key, header, width }));
  // As strings of the file: what begins with = + - or @ stays text.
  sheet.addRows([...rows]);
}

async function addReport(
  workbook: Workbook,
  rows: readonly Record<ColumnKey, Value>[],
  vocabulary: Vocabulary,
): Promise<void> {
  const sheet = workbook.addWorksheet(sheetNames.report, { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] });
  fill(sheet, rows);
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.alignment = { vertical: 'middle' };
  for (const [at] of rows.entries()) {
    for (const { key, isLocked } of columns) format(sheet.getRow(at + 2).getCell(key), key, isLocked);
  }
  if (rows.length) validate(sheet, rows.length, vocabulary);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

function format(cell: Cell, key: ColumnKey, isLocked: boolean): void {
  cell.protection = { locked: isLocked };
  cell.alignment = { vertical: 'top', wrapText: key === 'title' || key === 'criteria' || key === 'reason' };
  if (key === 'changedOn' || key === 'reportedOn') cell.numFmt = DAY_FORMAT;
  // A reason that begins with "=" would become a formula where the cell is no text.
  else if (key !== 'version') cell.numFmt = TEXT_FORMAT;
  if (isLocked) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
}

async function addNotes(workbook: Workbook, pairs: readonly [string, string][]): Promise<void> {
  const sheet = workbook.addWorksheet(sheetNames.notes, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows([...pairs]);
  sheet.getColumn(1).width = 24;
  sheet.getColumn(1).font = { bold: true };
  sheet.getColumn(2).width = 110;
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  await sheet.protect('', { formatColumns: true });
}

function addLists(workbook: Workbook, vocabulary: Vocabulary): void {
  const sheet = workbook.addWorksheet(sheetNames.lists, { state: 'hidden' });
  for (const [at, key] of listed.entries()) sheet.getColumn(at + 1).values = vocabulary[key].labels;
}
