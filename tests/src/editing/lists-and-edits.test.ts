import { germanDay } from '@ozg/shared/keys/german-day';
import { coordinator } from '@ozg/shared/testing/callers';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { fileWith, importInto } from '../support/importing';
import { templateOf } from '../support/template';
import { type EditingGraph, openEditingGraph } from './editing-graph';

let database: TestDatabase;
let graph: EditingGraph;

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  graph = await openEditingGraph(database.url);
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const today = germanDay();

/** The Land's list of a day: rows of number, name and phase. */
const list = (asOf: string, ...rows: string[]) =>
  importInto(
    { databaseUrl: database.url },
    'projects',
    fileWith(['OZG-ID;OZG-Leistung;Ressort;Projektphase', ...rows, ''].join('\n'), `${asOf}.csv`),
    { asOf, maxRetiredPercent: 100 },
  );

async function ask(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await graph.as(coordinator('DE-ST'))(query, variables);
  expect(errors).toBeUndefined();
  // oxlint-disable-next-line typescript/no-explicit-any -- the test names the fields it asked for
  return data as any;
}

async function change(mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const data = await ask(`mutation($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`, { input });
  expect(data[mutation].userErrors).toEqual([]);
}

test('a list speaks of its day, an edit of its own, and neither hides the other', async () => {
  const [unstated, stated, noted] = ['DE-ST:18901', 'DE-ST:18902', 'DE-ST:18903'];
  const rows = (first: string, second: string, third: string) => [
    `18901;Eins;MID;${first}`,
    `18902;Zwei;MID;${second}`,
    `18903;Drei;MID;${third}`,
  ];
  await list('2026-09-01', ...rows('', '1. Initialisierung', '1. Initialisierung'));
  const moved = { version: 1, phase: 'IMPLEMENTATION', changedOn: '2026-10-10' };
  await change('recordPhaseChange', { ...moved, projectId: unstated });
  await change('recordPhaseChange', { ...moved, projectId: stated });
  await change('updateProject', {
    projectId: noted,
    version: 1,
    changedOn: '2026-10-10',
    details: { note: 'geprüft' },
  });
  await list('2026-10-01', ...rows('1. Initialisierung', '1. Initialisierung', '1. Initialisierung'));
  await list('2026-10-20', ...rows('', '', '5. Einführung (Rollout)'));

  const days = ['2026-09-15', '2026-10-05', '2026-10-15', '2026-10-25', today];
  const data = await ask(
    `{ ${[unstated, stated, noted]
      .map(
        (id, at) => `p${at}: project(id: "${id}") { phase note reportedOn isStale
          ${days.map((day, n) => `d${n}: statusOn(day: "${day}") { phase }`).join(' ')} }
          t${at}: project(id: "${id}", asOf: "${today}") { phase note reportedOn isStale }
          c${at}: changes(since: "2026-08-01", until: "${today}", filter: { project: ["${id}"], property: [PHASE] }) {
            nodes { from to changedOn } }`,
      )
      .join(' ')} }`,
  );

  const phases = (at: number) => days.map((_, n) => data[`p${at}`][`d${n}`].phase);
  const [init, impl, rollout] = ['INITIALIZATION', 'IMPLEMENTATION', 'ROLLOUT'];
  expect(phases(0)).toEqual([null, init, impl, impl, impl]);
  expect(phases(1)).toEqual([init, init, impl, impl, impl]);
  expect(phases(2)).toEqual([init, init, init, rollout, rollout]);
  expect(data.c1.nodes).toEqual([
    { from: null, to: init, changedOn: '2026-09-01' },
    { from: init, to: impl, changedOn: '2026-10-10' },
  ]);
  expect(data.p2.note).toBe('geprüft');
  for (const at of [0, 1, 2]) {
    const { phase, note, reportedOn, isStale } = data[`p${at}`];
    expect({ phase, note, reportedOn, isStale }).toEqual(data[`t${at}`]);
    expect(reportedOn).toBe(today);
  }
});

test('a list of a day to come is refused', async () => {
  await expect(list('2999-01-01', '18904;Vier;MID;')).rejects.toMatchObject({ code: 'AS_OF_IN_FUTURE' });
});
