import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { germanDay } from '@ozg/shared/keys/german-day';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { runOzg } from '../support/ozg';
import { filled } from '../support/report-graph';
import { templateOf } from '../support/template';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'ozg-report-'));
const today = germanDay();
const month = today.slice(0, 7);
const file = `Monatsmeldung_DE-ST-MID_${month}.xlsx`;
const akte = 'DE-ST:elektronische-akte';
const modul = 'DE-ST:modul-f';

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
});
afterAll(() => database[Symbol.asyncDispose]());

const ozg = (...args: string[]) => runOzg(database.url, folder, args);

test('a workbook is written, shown as a difference and taken over in part', async () => {
  const exported = await ozg('report', 'export', '--ministry', 'DE-ST:MID', '--month', month);
  expect(exported).toMatchObject({ code: 0, out: `${file}: 5 projects\n` });

  const back = await filled(readFileSync(join(folder, file)), {
    [akte]: { Phase: '4. Umsetzung (Pilotierung)', Begründung: '=1+1' },
    [modul]: { Phase: 'Sieben' },
  });
  writeFileSync(join(folder, 'zurueck.xlsx'), back);
  const diff = await ozg('report', 'diff', 'zurueck.xlsx', '--json');
  const unasked = await ozg('report', 'apply', 'zurueck.xlsx');
  const whole = await ozg('report', 'apply', 'zurueck.xlsx', '--yes');
  const part = await ozg('report', 'apply', 'zurueck.xlsx', '--only', akte, '--confirm-others', '--yes');

  expect(diff.code).toBe(3);
  expect(JSON.parse(diff.out)).toMatchObject({ changes: [{ projectId: akte }], problems: [{ projectId: modul }] });
  expect(unasked).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--yes') });
  expect(whole).toMatchObject({ code: 1, err: expect.stringContaining('Spalte „Phase“: „Sieben“') });
  expect(whole.out).toContain('keine Angabe -> 4. Umsetzung (Pilotierung)');
  expect(part).toMatchObject({ code: 0, out: expect.stringContaining('1 projects changed, 4 confirmed') });
});

test('then the month shows who has reported, and the audit who changed what, in a table that no spreadsheet runs', async () => {
  const status = await ozg('report', 'status', '--month', month, '--state', 'DE-ST');
  const audit = await ozg('audit', 'export', '--since', today, '--until', today, 'audit.csv');
  const twice = await ozg('audit', 'export', 'audit.csv');

  expect(status.out).toMatch(new RegExp(`^DE-ST:MID +CHANGED +${today} +5 +0 +\\S+@\\S+$`, 'm'));
  expect(status.out).toMatch(/^DE-ST:MWU +MISSING +- +2 +2 /m);
  const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const [header, ...lines] = linesOf('audit.csv');
  expect(audit).toMatchObject({ code: 0, out: expect.stringMatching(/^audit\.csv: \d+ lines of \d+ subgraphs\n$/) });
  expect(header).toMatch(/^subgraph,id,recordedAt,requestId,subject,role,/);
  const changed = lines.filter((line) => line.startsWith('tracking,') && line.includes(',CHANGED,'));
  expect(changed).toHaveLength(2);
  expect(changed[0]).toContain(`,ozg,ADMINISTRATOR,,false,applyMonthlyReport,CHANGED,,${akte},,IMPLEMENTATION,'=1+1`);
  expect(statSync(join(folder, 'audit.csv')).mode & 0o777).toBe(0o600);
  expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('EEXIST') });
  expect(linesOf('audit.csv')).toEqual([header, ...lines]);
});

const calls: [what: string, args: string[], code: number, says: string][] = [
  ['a ministry in another form', ['report', 'export', '--ministry', 'MID'], 2, 'DE-ST:MID'],
  ['a month long past', ['report', 'export', '--ministry', 'DE-ST:MID', '--month', '2026-01'], 1, 'BAD_USER_INPUT'],
  ['a workbook that would be written over', ['report', 'export', '--ministry', 'DE-ST:MID'], 1, 'EEXIST'],
  ['a file that is no report', ['report', 'diff', 'text.xlsx'], 1, 'WORKBOOK_UNREADABLE'],
];

test.each(calls)('%s ends with its own exit code and says why on stderr', async (_what, args, code, says) => {
  writeFileSync(join(folder, 'text.xlsx'), 'Kennung;Phase\n');

  expect(await ozg(...args)).toMatchObject({ code, out: '', err: expect.stringContaining(says) });
});
