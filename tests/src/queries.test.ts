import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder } from '@ozg/infra/paths';
import type { DataSet } from './support/template';
import { openTestGraph, type TestGraph } from './support/test-graph';

const isUpdate = Boolean(process.env['UPDATE_CASES']);

/** The recordings of a case: in the question's folder for the facts, in `synthetic/` below it for the synthetic set. */
const cases = readdirSync(questionsFolder).flatMap((question) => {
  const folder = join(questionsFolder, question);
  const synthetic = join(folder, 'synthetic');
  return [
    { question, folder, recordings: folder, dataSet: 'facts' as const },
    ...(existsSync(synthetic) ? [{ question, folder, recordings: synthetic, dataSet: 'synthetic' as const }] : []),
  ];
});

const graphs = new Map<DataSet, Promise<TestGraph>>();

function graphOf(dataSet: DataSet): Promise<TestGraph> {
  let graph = graphs.get(dataSet);
  if (!graph) graphs.set(dataSet, (graph = openTestGraph(dataSet)));
  return graph;
}

afterAll(async () => {
  for (const graph of graphs.values()) await (await graph)[Symbol.asyncDispose]();
});

test.each(cases)('$question is answered in one request on the $dataSet', async ({ folder, recordings, dataSet }) => {
  const graph = await graphOf(dataSet);
  const query = readFileSync(join(folder, 'query.graphql'), 'utf8');
  const variables = readJson(join(recordings, 'variables.json'));

  const { data, errors, statements, plan } = await graph.ask(query, variables);

  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  compare(recordings, 'answer.json', `${JSON.stringify(data, null, 2)}\n`);
  // Parallel fetches finish in any order.
  compare(recordings, 'statements.sql', `${statements.map(oneLine).toSorted().join('\n\n')}\n`);
  compare(recordings, 'plan.txt', `${plan}\n`);
});

function compare(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

function readJson(file: string): Record<string, unknown> | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : undefined;
}

function oneLine(statement: string): string {
  return statement.replaceAll(/\s+/g, ' ').trim();
}
