import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { subgraphs } from '@ozg/infra/subgraphs';
import { syntheticProvenance } from '@ozg/infra/synthetic/keys';
import { loadRecords } from '@ozg/shared/database/load-records';
import type { Subgraph, SubgraphDefinition } from '@ozg/shared/server/subgraph';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { graphql } from 'graphql';
import { templateOf } from './support/template';

let database: TestDatabase;
let opened: Subgraph[];

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('synthetic'));
  opened = await openSubgraphs(database.url);
});

afterAll(async () => {
  for (const subgraph of opened) await subgraph.close();
  await database[Symbol.asyncDispose]();
});

interface Statement {
  text: string;
  values: readonly unknown[];
}

async function ask(name: string, source: string, variableValues: object) {
  const { db, schema, contextFor } = opened.find((each) => each.name === name) as Subgraph;
  const statements: Statement[] = [];
  const silence = db.listen((text, values) => statements.push({ text, values }));
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { ...variableValues },
    contextValue: contextFor('test'),
  });
  silence();
  expect(errors ?? []).toEqual([]);
  // oxlint-disable-next-line typescript/no-explicit-any -- the fields asked for are those of the test
  return { data: JSON.parse(JSON.stringify(data)) as any, statements, db };
}

async function planOf(db: Subgraph['db'], { text, values }: Statement): Promise<string> {
  const lines = await db.source.query<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${text}`, [...values]);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

test.each([
  ['catalog', 'leikaServices', 'leika_service', 'name', 'Jagdschien', 'Jagdschein'],
  ['catalog', 'leikaServices', 'leika_service', 'name', 'anzeige 4711 kitaplatz', 'Kitaplatz Anzeige 4711'],
  ['catalog', 'leikaServices', 'leika_service', 'name', 'Jagdscheine Verlaengerung', 'Jagdschein Verlängerung'],
  ['tracking', 'projects', 'project', 'title', 'Gaststaettenerlaubniss', 'Gaststättenerlaubnis'],
  ['tracking', 'projects', 'project', 'title', 'projekt 4713', 'Projekt 4713'],
])('%s.%s is searched by index: %s.%s, "%s"', async (name, list, table, field, text, first) => {
  const { data, statements, db } = await ask(
    name,
    `query ($text: String) { ${list}(filter: { text: $text }) { totalCount nodes { ${field} } } }`,
    { text },
  );
  expect(data[list].nodes[0][field]).toContain(first);
  expect(statements).toHaveLength(2);
  for (const statement of statements) {
    const plan = await planOf(db, statement);
    expect(plan).toMatch(new RegExp(`Bitmap Index Scan on ${table}_search_(text|vector)`));
    expect(plan).not.toContain('Seq Scan');
  }
});

test('services are found by index through their LeiKa services', async () => {
  const query = 'query ($text: String) { ozgServices(filter: { text: $text }) { totalCount nodes { name } } }';
  const { data, statements, db } = await ask('catalog', query, { text: 'kitaplatz anzeige 4711' });
  expect(data.ozgServices.totalCount).toBe(1);
  for (const statement of statements) {
    const plan = await planOf(db, statement);
    expect(plan).toContain('Bitmap Index Scan on leika_service_search_text');
    expect(plan).not.toContain('Seq Scan');
  }
});

test('municipalities are found by index in as many as the register has', async () => {
  const definition = subgraphs.find(({ name }) => name === 'responsibility') as SubgraphDefinition;
  const municipality = (at: number) => ({
    ars: `15${String(at).padStart(10, '0')}`,
    name: at === 9000 ? 'Köthen (Anhalt)' : `Dorf ${at} an der Saale`,
    kind: 'MUNICIPALITY',
    stateCode: 'DE-ST',
    provenanceId: syntheticProvenance.id,
  });
  await loadRecords(definition, database.url, 'register', {
    Provenance: [syntheticProvenance],
    Municipality: Array.from({ length: 15_000 }, (_, at) => municipality(at)),
  });

  const query = 'query ($text: String) { municipalities(filter: { text: $text }) { totalCount nodes { name } } }';
  const { data, statements, db } = await ask('responsibility', query, { text: 'anhalt koethen' });

  expect(data.municipalities).toEqual({ totalCount: 1, nodes: [{ name: 'Köthen (Anhalt)' }] });
  for (const statement of statements) {
    const plan = await planOf(db, statement);
    expect(plan).toContain('Bitmap Index Scan on municipality_search_text');
    expect(plan).not.toContain('Seq Scan');
  }
});

test('a page of what was changed is merged from the beginnings of the histories', async () => {
  const query = 'query ($since: Date!) { changes(since: $since) { nodes { id from to isCorrected } } }';
  const { data, statements, db } = await ask('tracking', query, { since: '2025-01-01' });
  expect(data.changes.nodes).toHaveLength(25);
  const plan = await planOf(db, statements[0] as Statement);
  expect(plan).toMatch(/^Limit\n +-> +Merge Append/);
  expect(plan).not.toContain('Seq Scan');
});
