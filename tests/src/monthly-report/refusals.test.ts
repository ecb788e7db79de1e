import { germanDay } from '@ozg/shared/keys/german-day';
import { Samples, zeros } from '@ozg/shared/intake/testing/samples';
import { sheetParts } from '@ozg/shared/intake/testing/sheets';
import { readFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from 'exceljs';
import {
  type Entries,
  filled,
  openReportGraph,
  opened,
  type ReportGraph,
  rowOf,
  sheetIn,
} from '../support/report-graph';

let graph: ReportGraph;
let samples: Samples;
let file: Buffer;
beforeAll(async () => {
  samples = await Samples.create();
  graph = await openReportGraph();
  file = (await graph.get('mid', own)).body;
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await samples.remove();
});

const month = germanDay().slice(0, 7);
const own = `ministry=DE-ST:MID&month=${month}`;
const akte = 'DE-ST:elektronische-akte';
const modul = 'DE-ST:modul-f';

const tooEarly = '2026-01';

test.each([
  ['mwu', own, 403, 'FORBIDDEN'],
  ['saxony', own, 403, 'FORBIDDEN'],
  ['nobody', own, 401, 'UNAUTHENTICATED'],
  ['expired', own, 401, 'TOKEN_EXPIRED'],
  ['reader', own, 403, 'FORBIDDEN'],
  ['mid', `ministry=DE-ST:MID&month=${tooEarly}`, 400, 'BAD_USER_INPUT'],
  ['mid', 'ministry=DE-ST:MID&month=2026-13', 400, 'BAD_USER_INPUT'],
  ['mid', '', 400, 'BAD_USER_INPUT'],
])('%s asking for "%s" is answered with a problem: %i %s', async (who, query, status, code) => {
  const answer = await graph.get(who, query);

  expect(answer).toMatchObject({ status, json: { status, code } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('nobody hands in the report of another ministry, and the graph stays as it is', async () => {
  const back = await filled(file, { [akte]: { Phase: '1. Initialisierung' } });

  for (const path of ['diff', 'apply?confirmOthers=true']) {
    expect(await graph.post('mwu', path, back)).toMatchObject({ status: 403, json: { code: 'FORBIDDEN' } });
    expect(await graph.post('nobody', path, back)).toMatchObject({ status: 401, json: { code: 'UNAUTHENTICATED' } });
  }
  for (const named of ['ministry=DE-ST:MWU', 'month=2026-01']) {
    const answer = await graph.post('mid', `diff?${named}`, back);
    expect(answer).toMatchObject({ status: 422, json: { code: 'WORKBOOK_MISMATCH' } });
  }
  const { trackingAuditEntries } = await graph.ask(
    '{ trackingAuditEntries(filter: { mutation: ["applyMonthlyReport"] }) { nodes { outcome code } } }',
  );
  const refused = (code: string) =>
    trackingAuditEntries.nodes.filter((line: { code: string | null }) => line.code === code).length;
  expect(refused('FORBIDDEN')).toBeGreaterThanOrEqual(2);
  expect(refused('UNAUTHENTICATED')).toBe(2);
  const { project } = await graph.ask(`{ project(id: "${akte}") { phase version } }`);
  expect(project).toEqual({ phase: null, version: 1 });
});

type Change = [
  what: string,
  entries: Record<string, Entries>,
  more: ((sheet: Worksheet) => void) | undefined,
  says: RegExp,
];

const changes: Change[] = [
  [
    'an unknown phase',
    { [akte]: { Phase: '5. Initialisierung' } },
    undefined,
    /Spalte „Phase“: „5. Initialisierung“ gibt es hier nicht; möglich sind: 0. Nicht/,
  ],
  [
    'an unknown hint',
    { [akte]: { Priorität: '1 hoch', Anhaltspunkte: 'Eile' } },
    undefined,
    /Spalte „Anhaltspunkte“: „Eile“ ist kein Anhaltspunkt/,
  ],
  [
    'hints without a priority',
    { [akte]: { Anhaltspunkte: 'Hohe Komplexität' } },
    undefined,
    /Anhaltspunkte ohne Priorität/,
  ],
  [
    'a priority without a reason',
    { [akte]: { Priorität: '1 hoch' } },
    undefined,
    /Spalte „Begründung“: „Begründung“ fehlt/,
  ],
  [
    'a day that is none',
    { [akte]: { Phase: '1. Initialisierung', 'gilt ab': '31.11.2026' } },
    undefined,
    /Spalte „gilt ab“: „31.11.2026“ ist kein Tag/,
  ],
  [
    'a day to come',
    { [akte]: { Phase: '1. Initialisierung', 'gilt ab': '01.01.2999' } },
    undefined,
    /Spalte „gilt ab“: „gilt ab“ \(2999-01-01\) liegt in der Zukunft/,
  ],
  [
    'a reason without a change',
    { [akte]: { Begründung: 'läuft' } },
    undefined,
    /Spalte „Begründung“: .* ändert aber nichts/,
  ],
  [
    'another name',
    { [akte]: { Projekt: 'Neu' } },
    undefined,
    /Spalte „Projekt“: Die Angabe wurde geändert, ist aber gesperrt/,
  ],
  [
    'another version',
    { [akte]: { Version: 7, Phase: '1. Initialisierung' } },
    undefined,
    /Spalte „Version“: .*ausgegeben war „1“/,
  ],
  [
    'another identifier',
    { [akte]: { Kennung: 'DE-ST:bafoeg' } },
    undefined,
    /„DE-ST:bafoeg“ war nicht in der ausgegebenen Tabelle/,
  ],
  [
    'the same project twice',
    { [modul]: { Kennung: akte } },
    undefined,
    /steht mehrfach in der Tabelle \(Zeilen \d, \d\)/,
  ],
  [
    'a row less',
    {},
    (sheet) => void sheet.spliceRows(rowOf(sheet, akte).row.number, 1),
    /Zeile des Projekts .* \(DE-ST:elektronische-akte\) fehlt/,
  ],
];

test.each(changes)(
  '%s is said with its line and column, and nothing is taken over',
  async (_what, entries, more, says) => {
    const back = await filled(file, entries, more);
    const text = await graph.post('mid', 'diff', back, { accept: 'text/plain' });
    const applied = await graph.post('mid', 'apply?confirmOthers=true', back);

    expect(text.text).toMatch(says);
    expect(applied).toMatchObject({ status: 422, json: { code: 'REPORT_REFUSED' } });
    expect(applied.json.problems.length).toBeGreaterThan(0);
  },
);

test('what was stated before may be changed but not emptied', async () => {
  await graph.ask(
    'mutation ($input: AssignReuseModelInput!) { assignReuseModel(input: $input) { userErrors { message } } }',
    {
      input: { projectId: 'DE-ST:govdata-beitritt', version: 1, reuseModel: 'EFA' },
    },
  );
  const back = await filled((await graph.get('mid', own)).body, {
    'DE-ST:govdata-beitritt': { Umsetzungsmodell: null },
  });

  expect((await graph.post('mid', 'diff', back)).json.problems).toMatchObject([
    { projectId: 'DE-ST:govdata-beitritt', column: 'Umsetzungsmodell', message: expect.stringContaining('geleert') },
  ]);
});

async function foreignWorkbook(): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('Hinweise').addRows([
    ['Angabe', 'Wert'],
    ['Format', 'ozg-monatsmeldung/0'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function withFormula(): Promise<Buffer> {
  const workbook = await opened(file);
  rowOf(sheetIn(workbook), akte).cell('Phase').value = {
    formula: '"1. "&"Initialisierung"',
    result: '1. Initialisierung',
  };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const zip = async (name: string, parts: Parameters<Samples['zip']>[1]) => readFile(await samples.zip(name, parts));
const MIB = 1024 * 1024;

test.each<[string, () => Promise<Buffer>, number, string, RegExp]>([
  [
    'a bomb',
    () => zip('bomb.xlsx', { ...sheetParts({}), 'xl/a.png': zeros(300 * MIB) }),
    422,
    'WORKBOOK_UNREADABLE',
    /^BOMB/,
  ],
  [
    'a large unpacked part',
    () => zip('large.xlsx', { ...sheetParts({}), 'a/1': zeros(9 * MIB), 'a/2': zeros(9 * MIB), 'a/3': zeros(9 * MIB) }),
    422,
    'WORKBOOK_UNREADABLE',
    /^TOO_LARGE/,
  ],
  [
    'a document type',
    () => zip('type.xlsx', { ...sheetParts({}), 'a.xml': '<!DOCTYPE a []><a/>' }),
    422,
    'WORKBOOK_UNREADABLE',
    /^DOCTYPE/,
  ],
  ['a formula', withFormula, 422, 'WORKBOOK_UNREADABLE', /^FORMULA.*line \d+.*"Phase"/],
  ['half of the file', async () => file.subarray(0, file.length / 2), 422, 'WORKBOOK_UNREADABLE', /^TRUNCATED/],
  ['a text', async () => Buffer.from('Kennung;Phase\n'), 422, 'WORKBOOK_UNREADABLE', /^WRONG_KIND/],
  ['nothing', async () => Buffer.alloc(0), 422, 'WORKBOOK_UNREADABLE', /^EMPTY/],
  ['another workbook', () => zip('other.xlsx', sheetParts({})), 422, 'WORKBOOK_FOREIGN', /"Hinweise"/],
  ['an older form', foreignWorkbook, 422, 'WORKBOOK_FOREIGN', /ozg-monatsmeldung\/1/],
  ['more than 5 MB', async () => Buffer.alloc(5 * MIB + 1), 413, 'PAYLOAD_TOO_LARGE', /5 MB/],
])('%s is refused before anything of it is believed', async (_what, make, status, code, says) => {
  const answer = await graph.post('mid', 'diff', await make());

  expect(answer).toMatchObject({ status, json: { code } });
  expect(answer.json.title).toMatch(says);
});

test('a request must say what it sends, and name a key where something is to change', async () => {
  const form = await graph.post('mid', 'apply', file, { 'content-type': 'application/x-www-form-urlencoded' });
  const keyless = await graph.post('mid', 'apply', file, { 'idempotency-key': '' });
  const nothing = await graph.post('mid', 'apply', file);
  const unknown = await graph.post('mid', `apply?only=${akte}`, file);

  const shown = [form, keyless, nothing, unknown].map(({ status, json }) => [status, json.code]);
  expect(shown).toEqual([
    [415, 'UNSUPPORTED_MEDIA_TYPE'],
    [400, 'BAD_REQUEST'],
    [400, 'BAD_USER_INPUT'],
    [400, 'BAD_USER_INPUT'],
  ]);
});
