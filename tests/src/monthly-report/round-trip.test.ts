import { germanDay } from '@ozg/shared/keys/german-day';
import { filled, openReportGraph, opened, type ReportGraph, rowOf, sheetIn } from '../support/report-graph';

let graph: ReportGraph;
beforeEach(async () => {
  graph = await openReportGraph();
});
afterEach(() => graph[Symbol.asyncDispose]());

const month = germanDay().slice(0, 7);
const own = `ministry=DE-ST:MID&month=${month}`;
const [akte, modul, zsa] = ['DE-ST:elektronische-akte', 'DE-ST:modul-f', 'DE-ST:zsa-machbarkeitsstudie'];

const stateOf = async (...ids: string[]) =>
  (
    await graph.ask(
      'query ($ids: [ID!]) { projects(filter: { id: $ids }, orderBy: [{ field: ID, direction: ASC }]) { nodes { id phase priority criteria reuseModel version reportedOn } } }',
      { ids },
    )
  ).projects.nodes;

const auditOf = async () =>
  (
    await graph.ask(
      '{ trackingAuditEntries(first: 100, filter: { outcome: CHANGED }) { nodes { subject mutation recordId fromValue toValue reason } } }',
    )
  ).trackingAuditEntries.nodes;

test('a ministry fetches its workbook, fills it in, looks at the difference and has two rows of three taken over', async () => {
  const file = await graph.get('mid', own);
  expect(file).toMatchObject({ status: 200 });
  expect(file.headers.get('content-disposition')).toContain(`Monatsmeldung_DE-ST-MID_${month}.xlsx`);
  expect(file.headers.get('cache-control')).toBe('no-store');

  const back = await filled(file.body, {
    [akte]: { Phase: '2. Prüfung Nachnutzung', 'gilt ab': new Date(`${month}-01T00:00:00Z`), Begründung: 'Beschluss' },
    [modul]: {
      Priorität: 'hoch',
      Anhaltspunkte: 'Hohe Komplexität, demand',
      Begründung: '=cmd|calc',
      Umsetzungsmodell: 'Einer für Alle',
    },
    [zsa]: { Phase: 'COMPLETED' },
  });
  const diff = await graph.post('mid', 'diff', back);
  const text = await graph.post('mid', 'diff', back, { accept: 'text/plain' });

  expect(diff.json).toMatchObject({ ministryId: 'DE-ST:MID', month, conflicts: [], problems: [], notes: [] });
  expect(diff.json.confirmableCount).toBe(2);
  expect(diff.json.changes).toHaveLength(3);
  expect(text.headers.get('content-type')).toContain('text/plain');
  expect(text.text).toContain('Phase: keine Angabe -> 2. Prüfung Nachnutzung');
  expect(text.text).toContain('Priorität: keine Angabe -> 1 hoch (Hohe Komplexität, Hohe Nachfrage-Priorität)');
  expect(text.text).toContain('Umsetzungsmodell: keine Angabe -> Einer für Alle');
  expect(await auditOf()).toEqual([]);

  const applied = await graph.post('mid', `apply?only=${akte},${modul}&confirmOthers=true`, back);

  expect(applied).toMatchObject({ status: 200, json: { confirmedCount: 3, monthlyReport: { status: 'CHANGED' } } });
  const today = germanDay();
  expect(await stateOf(akte, modul, zsa)).toEqual([
    {
      id: akte,
      phase: 'REUSE_ASSESSMENT',
      priority: null,
      criteria: [],
      reuseModel: null,
      version: 2,
      reportedOn: today,
    },
    {
      id: modul,
      phase: null,
      priority: 'HIGH',
      criteria: ['COMPLEXITY', 'DEMAND'],
      reuseModel: 'EFA',
      version: 2,
      reportedOn: today,
    },
    // Confirmed as it is, since its row was not accepted.
    { id: zsa, phase: null, priority: null, criteria: [], reuseModel: null, version: 1, reportedOn: today },
  ]);
  const line = { subject: 'trial-editor-mid', mutation: 'applyMonthlyReport', fromValue: null };
  expect(await auditOf()).toEqual([
    { ...line, recordId: akte, toValue: 'REUSE_ASSESSMENT', reason: 'Beschluss' },
    { ...line, recordId: modul, toValue: 'HIGH COMPLEXITY, DEMAND', reason: '=cmd|calc' },
    { ...line, recordId: modul, toValue: 'EFA', reason: '=cmd|calc' },
    { ...line, recordId: `DE-ST:MID/${month}`, toValue: expect.stringContaining('CHANGED, 2 projects'), reason: null },
  ]);
});

test('the sheet locks what tells where a row belongs, offers the official words and holds texts as texts', async () => {
  await graph.ask(
    'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { userErrors { message } } }',
    { input: { projectId: akte, version: 1, details: { title: '=HYPERLINK("https://example.org")' } } },
  );
  const workbook = await opened((await graph.get('land', own)).body);
  const sheet = sheetIn(workbook);
  const { cell } = rowOf(sheet, akte);

  expect(sheet.model).toMatchObject({ sheetProtection: { sheet: true } });
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  const locks = ['Kennung', 'Version', 'Projekt', 'OZG-ID', 'letzte Meldung'].map(
    (name) => cell(name).protection?.locked ?? true,
  );
  expect(locks).toEqual([true, true, true, true, true]);
  const open = ['Phase', 'Priorität', 'Anhaltspunkte', 'Umsetzungsmodell', 'gilt ab', 'Begründung'];
  expect(open.map((name) => cell(name).protection.locked)).toEqual(open.map(() => false));
  expect(cell('Phase').dataValidation).toMatchObject({ type: 'list', formulae: ['Listen!$A$1:$A$8'] });
  expect(cell('Priorität').dataValidation).toMatchObject({ formulae: ['Listen!$B$1:$B$4'] });
  expect(cell('Umsetzungsmodell').dataValidation).toMatchObject({ formulae: ['Listen!$C$1:$C$6'] });
  const lists = sheetIn(workbook, 'Listen');
  expect(lists.state).toBe('hidden');
  expect(lists.getColumn(1).values.slice(1)).toContain('4. Umsetzung (Pilotierung)');
  expect(cell('Projekt')).toMatchObject({ value: '=HYPERLINK("https://example.org")', formula: undefined });
  expect(cell('letzte Meldung').value).toEqual(new Date(`${germanDay()}T00:00:00Z`));
  const notes = Object.fromEntries(
    (sheetIn(workbook, 'Hinweise').getSheetValues() as string[][]).filter(Boolean).map((row) => [row[1], row[2]]),
  );
  expect(notes).toMatchObject({ 'Kennung des Ressorts': 'DE-ST:MID', Berichtsmonat: month });
  expect(notes['Datenbasis']).toContain('5 Projekte');
});

test('of two editors the second sees what the first made of the same project, and nothing of the report is taken over', async () => {
  const file = await graph.get('mid', own);
  const first = await filled(file.body, { [akte]: { Phase: '1. Initialisierung' } });
  const second = await filled(file.body, {
    [akte]: { Phase: '3. Planung Nachnutzung' },
    [modul]: { Phase: '0. Nicht gestartet' },
  });
  expect((await graph.post('mid', 'apply', first)).status).toBe(200);

  const diff = await graph.post('land', 'diff', second);
  const text = await graph.post('land', 'diff', second, { accept: 'text/plain' });
  const applied = await graph.post('land', 'apply', second);

  expect(diff.json.conflicts).toMatchObject([{ projectId: akte, expectedVersion: 1, currentVersion: 2 }]);
  expect(diff.json.changes).toMatchObject([{ projectId: modul }]);
  expect(text.text).toContain('Phase: jetzt 1. Initialisierung, gemeldet 3. Planung Nachnutzung');
  expect(applied).toMatchObject({ status: 422, json: { code: 'REPORT_REFUSED', conflicts: [{ projectId: akte }] } });
  expect((await stateOf(modul))[0].phase).toBeNull();

  const rest = await graph.post('land', `apply?only=${modul}`, second);
  expect(rest.status).toBe(200);
  expect(await stateOf(akte, modul)).toMatchObject([{ phase: 'INITIALIZATION' }, { phase: 'NOT_STARTED' }]);
  const unaware = await graph.post('mid', 'diff', file.body);
  expect(unaware.json).toMatchObject({ changes: [], conflicts: [], problems: [] });
  expect(unaware.json.notes.map(({ projectId }: { projectId: string }) => projectId)).toEqual([akte, modul]);
});

test('a report that is sent again with its key is taken over once, and its key is good for no other report', async () => {
  const file = await graph.get('mid', own);
  const back = await filled(file.body, { [akte]: { Phase: '5. Einführung (Rollout)' } });
  const other = await filled(file.body, { [modul]: { Phase: '5. Einführung (Rollout)' } });
  const key = { 'idempotency-key': 'einmal' };

  const answers = await Promise.all([1, 2, 3].map(() => graph.post('mid', 'apply', back, key)));
  const later = await graph.post('mid', 'apply', back, key);
  const reused = await graph.post('mid', 'apply', other, key);

  expect(new Set([...answers, later].map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(later.json.changes).toMatchObject([{ projectId: akte, to: 'ROLLOUT' }]);
  expect(reused).toMatchObject({ status: 422, json: { code: 'REPORT_REFUSED' } });
  expect(await stateOf(akte)).toMatchObject([{ version: 2 }]);
  expect(await auditOf()).toHaveLength(2);
});
