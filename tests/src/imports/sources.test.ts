import { readFileSync } from 'node:fs';
import { catalog } from '@ozg/catalog/catalog';
import { openClient } from '@ozg/shared/database/open-client';
import { loadRecords } from '@ozg/shared/database/load-records';
import { readFacts } from '@ozg/shared/database/read-facts';
import { catalogue, fileWith, importInto, laws, sample } from '../support/importing';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

const leikaFile = (...rows: string[]) => fileWith(['Schluessel;Bezeichnung;Typ;Synonyme', ...rows, ''].join('\n'));

test('an older source completes what is known and overwrites nothing, however often it is corrected', async () => {
  const key = '99999921001000';
  await importInto(graph, 'catalog', catalogue(`${key},Alter Name,5,,`), { asOf: '2026-10-04' });
  await importInto(graph, 'leika', leikaFile(`${key};Neuer Name;4;Anderes Wort`), { asOf: '2026-11-01' });
  const corrected = catalogue(`${key},Alter Name berichtigt,5,10519,`);
  await importInto(graph, 'catalog', corrected, { asOf: '2026-10-05', maxRetiredPercent: 100 });
  const { data } = await graph.ask(
    `{ leikaService(leikaKey: "${key}") { name leikaTypes { code } ozgService { ozgId } synonyms asOf formerNames } }`,
  );

  expect(data.leikaService).toEqual({
    name: 'Neuer Name',
    leikaTypes: [{ code: '4' }],
    ozgService: { ozgId: '10519' },
    synonyms: ['Anderes Wort'],
    asOf: '2026-11-01',
    formerNames: ['Alter Name'],
  });
});

test('facts do not overwrite what a register says, and keep the sources of what they withdraw', async () => {
  const facts = readFacts(catalog.factsFolder);
  const [known] = facts['LeikaService'] as { leikaKey: string; name: string }[];
  await importInto(graph, 'leika', leikaFile(`${known?.leikaKey};Aus dem Register;4;`), {
    asOf: '2026-11-02',
    maxRetiredPercent: 100,
  });
  const services = facts['LeikaService'] ?? [];
  const [online] = facts['OnlineService'] as { id: string; provenanceId: string }[];
  const without = (entity: string, key: string, value: string | undefined) =>
    (facts[entity] ?? []).filter((row) => (row as Record<string, unknown>)[key] !== value);
  await loadRecords(catalog, graph.databaseUrl, 'facts', {
    ...facts,
    LeikaService: services.map((row) => ({ ...row, name: 'Aus den Fakten' })),
    OnlineService: without('OnlineService', 'provenanceId', online?.provenanceId),
    Provenance: without('Provenance', 'id', online?.provenanceId),
    MaturityRating: [],
  });
  const { data } = await graph.ask(`{ leikaService(leikaKey: "${known?.leikaKey}") { name formerNames } }`);
  const { data: listed } = await graph.ask(
    '{ gone: onlineServices(filter: { isRetired: true }, first: 100) { nodes { id provenance { source } } } }',
  );

  expect(data.leikaService).toEqual({ name: 'Aus dem Register', formerNames: [known?.name] });
  expect(listed.gone.nodes).toEqual(
    expect.arrayContaining([{ id: online?.id, provenance: { source: expect.any(String) } }]),
  );
});

test('a file counts as known only while it was the last word and all of it could be taken', async () => {
  const rows = (title: string) => laws(`Wiederholt A,,${title},2020-01-01`);
  const options = { maxRetiredPercent: 100 };
  const rejected = catalogue('99999941001000,Verweist,4,18949,');
  await expect(importInto(graph, 'catalog', rejected, { asOf: '2026-11-10', ...options })).resolves.toMatchObject({
    status: 'APPLIED',
    rejected: 1,
  });
  const bundle = fileWith('ozg_id,name,themenfeld,lage,typ\n18949,Bündel,Bildung,Schule,4\n');
  await importInto(graph, 'catalog', bundle, { asOf: '2026-11-10', ...options });
  const again = await importInto(graph, 'catalog', rejected, { asOf: '2026-11-10', ...options });
  const newer = rows('neu');
  await importInto(graph, 'laws', newer, { asOf: '2026-11-12', ...options });
  await importInto(graph, 'laws', rows('alt'), { asOf: '2026-11-11', allowOlder: true, ...options });
  const title = async () =>
    (await graph.ask('{ federalLaw(abbreviation: "Wiederholt A") { title } }')).data.federalLaw.title;
  const forced = await title();
  const back = await importInto(graph, 'laws', newer, { asOf: '2026-11-12', ...options });

  expect(again).toMatchObject({ status: 'APPLIED', created: 1, rejected: 0 });
  expect([forced, back.status, await title()]).toEqual(['alt', 'APPLIED', 'neu']);
});

test('what was ended stays ended when an older file comes again', async () => {
  const message = readFileSync(sample('xzufi-2.2.xml'), 'utf8');
  const first = fileWith(message.replaceAll('>55<', '>56<').replaceAll('>99<', '>98<'), 'a.xml');
  await importInto(graph, 'catalog', sample('catalog.csv'), { asOf: '2026-11-15', maxRetiredPercent: 100 });
  await importInto(graph, 'xzufi', first, { asOf: '2026-10-01' });
  const deletion =
    '<xzufi:loesche klasse="Onlinedienst"><xzufi:id schemeAgencyID="L100013">56</xzufi:id></xzufi:loesche>';
  const end = message.replace(/<xzufi:schreibe>[\s\S]*<\/xzufi:schreibe>/, deletion);
  await importInto(graph, 'xzufi', fileWith(end, 'b.xml'), { asOf: '2026-10-05' });
  const known = await importInto(graph, 'xzufi', first, { asOf: '2026-10-01' });
  const changed = fileWith(`${readFileSync(first, 'utf8')}\n`, 'c.xml');
  const older = await importInto(graph, 'xzufi', changed, { asOf: '2026-10-01' });
  const { data } = await graph.ask(
    '{ onlineServices(filter: { isRetired: true, text: "Beispielbau beantragen" }) { nodes { id retiredOn } } }',
  );

  expect(known.status).toBe('UNCHANGED');
  expect(older).toMatchObject({ status: 'APPLIED', changed: 0, created: 0 });
  expect(data.onlineServices.nodes).toContainEqual({ id: 'L100013.OD.56', retiredOn: '2026-10-05' });
});

test('a list without a column says nothing of it; a ministry that changes nothing confirms', async () => {
  const list = (...rows: string[]) =>
    fileWith(['OZG-ID;OZG-Leistung;Ressort;Projektphase', ...rows, ''].join('\n'), 'liste.csv');
  const same = ['10519;Bauantrag;MID;5. Einführung (Rollout)', '10001;Vaterschaft;MI;1. Initialisierung'];
  await importInto(graph, 'projects', list(...same), { asOf: '2026-09-30' });
  await importInto(
    graph,
    'projects',
    fileWith('OZG-ID;OZG-Leistung;Ressort\n10519;Bauantrag;MID\n10001;Vaterschaft neu;MI\n'),
    {
      asOf: '2026-10-31',
    },
  );
  const { data } = await graph.ask(`{
    monthlyReports(month: "2026-10-31") { month status ministry { abbreviation } }
    projects(filter: { id: ["DE-ST:10519"] }) { nodes { phase reportedOn phaseChanges { from to changedOn } } }
  }`);

  expect(data.monthlyReports).toEqual(
    expect.arrayContaining([
      { month: '2026-10-01', status: 'CONFIRMED', ministry: { abbreviation: 'MID' } },
      { month: '2026-10-01', status: 'CHANGED', ministry: { abbreviation: 'MI' } },
    ]),
  );
  expect(data.projects.nodes).toEqual([
    {
      phase: 'ROLLOUT',
      reportedOn: '2026-10-31',
      phaseChanges: [{ from: null, to: 'ROLLOUT', changedOn: '2026-09-30' }],
    },
  ]);
});

test('a connection lost between the commits of two subgraphs is said, and the same file mends it', async () => {
  const message = readFileSync(sample('xzufi-2.3.xml'), 'utf8');
  const file = fileWith(message.replaceAll('>55<', '>57<').replaceAll('>99<', '>97<'), 'parts.xml');
  const owner = await openClient({ connectionString: graph.databaseUrl });
  // The catalogue is committed first: with its mark the connection of the other subgraph is cut.
  await owner.query(`
    create function cut() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'ozg-responsibility' and state = 'idle in transaction';
      return new;
    end $$;
    create trigger cut before insert on catalog.import_mark for each row execute function cut()`);
  await expect(importInto(graph, 'xzufi', file, { asOf: '2026-11-18' })).rejects.toMatchObject({
    code: 'PARTLY_APPLIED',
  });
  await owner.query('drop trigger cut on catalog.import_mark; drop function cut()');
  await owner.end();
  const { data: half } = await graph.ask('{ importRuns(first: 1) { nodes { status message } } }');
  const again = await importInto(graph, 'xzufi', file, { asOf: '2026-11-18' });
  const { data } = await graph.ask(`{
    onlineServices(filter: { text: "Beispielbau beantragen" }) { nodes { id } }
    responsibilities(first: 100) { nodes { id } }
  }`);

  expect(half.importRuns.nodes).toEqual([
    { status: 'ABORTED', message: expect.stringContaining('only catalog was written') },
  ]);
  expect(again.status).toBe('APPLIED');
  expect(data.onlineServices.nodes).toContainEqual({ id: 'L100013.OD.57' });
  expect(data.responsibilities.nodes).toContainEqual({ id: expect.stringContaining('L100013.ZS.97') });
});
