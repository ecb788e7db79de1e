import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder } from '@ozg/infra/paths';
import { readQuestions } from '@ozg/infra/start/questions';
import { addresses } from './pages/addresses';
import { openTestGraph, type TestGraph } from './support/test-graph';

const MOST_STATEMENTS = 18;

let few: TestGraph;
let many: TestGraph;

beforeAll(async () => {
  few = await openTestGraph('ten services');
  many = await openTestGraph('synthetic');
});

afterAll(async () => {
  await few[Symbol.asyncDispose]();
  await many[Symbol.asyncDispose]();
});

test.each(readQuestions())(
  '$name repeats no statement more often for all services than for ten',
  async ({ name, query }) => {
    const variables = JSON.parse(readFileSync(join(questionsFolder, name, 'synthetic', 'variables.json'), 'utf8'));

    const [small, large] = [await few.ask(query, variables), await many.ask(query, variables)];

    expect([small.errors, large.errors]).toEqual([[], []]);
    expect(repeatedMore(small.statements, large.statements)).toEqual([]);
    expect(large.statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  },
);

test.each(Object.values(addresses))('nor does the page %s', async (address) => {
  expect(repeatedMore(await statementsOf(few, address), await statementsOf(many, address))).toEqual([]);
});

async function statementsOf({ url, subgraphs }: TestGraph, address: string): Promise<string[]> {
  const statements: string[] = [];
  const silence = subgraphs.map(({ name, db }) => db.listen((text) => statements.push(`${name}: ${text}`)));
  const { status } = await fetch(url + address, { headers: { accept: 'text/html' } });
  for (const stop of silence) stop();
  expect(status).toBe(200);
  return statements;
}

/** A statement may be missing where nothing is found to follow, so the numbers may differ by that. */
function repeatedMore(small: string[], large: string[]): [statement: string, times: number][] {
  const [before, after] = [timesOf(small), timesOf(large)];
  return [...after].filter(([statement, times]) => times > (before.get(statement) ?? 1));
}

function timesOf(statements: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const statement of statements.map(forMany)) times.set(statement, (times.get(statement) ?? 0) + 1);
  return times;
}

/** A batch of one key is written with that key. */
function forMany(statement: string): string {
  return statement
    .replace('(select $1::text as parent) p', 'unnest($1::text[]) as p(parent)')
    .replace(/ = \$1$/, ' = any($1::text[])');
}
