import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder } from '@ozg/infra/paths';
import { readQuestions } from '@ozg/infra/start/questions';
import { lastMonth } from '@ozg/infra/synthetic/scale';
import { openTestGraph, type TestGraph } from './support/test-graph';

// The last day of the month three months before the last one of the synthetic history.
const month = new Date(`${lastMonth}T00:00:00Z`);
const asOf = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() - 2, 0)).toISOString().slice(0, 10);

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('synthetic');
});

afterAll(() => graph[Symbol.asyncDispose]());

// What is read along with a row of today is read by itself for rows of another day.
test.each(readQuestions())(
  '$name takes at most one statement more of a subgraph for a past day than for today',
  async ({ name, query }) => {
    const variables = JSON.parse(readFileSync(join(questionsFolder, name, 'synthetic', 'variables.json'), 'utf8'));

    const today = await graph.ask(query, variables);
    const past = await graph.ask(query, { ...variables, asOf });

    expect([today.errors, past.errors]).toEqual([[], []]);
    const most = perSubgraph(today.statements);
    const more = Object.entries(perSubgraph(past.statements)).map(([subgraph, count]) => count - (most[subgraph] ?? 0));
    expect(Math.max(...more)).toBeLessThanOrEqual(1);
    expect(past.data).not.toEqual(today.data);
  },
);

test('the overview of ministries as of a day is what the timeline counts at the end of its month', async () => {
  const { data, errors } = await graph.ask(
    `query ($day: Date!) {
      projects(filter: { state: ["DE-ST"] }, asOf: $day) {
        counts(by: [MINISTRY, PHASE]) { ministry { id } phase count }
      }
      projectTimeline(from: $day, until: $day, groupBy: [MINISTRY, PHASE], filter: { state: ["DE-ST"] }) {
        ministry { id } phase count
      }
    }`,
    { day: asOf },
  );

  expect(errors).toEqual([]);
  expect(data.projectTimeline.length).toBeGreaterThan(50);
  expect(sorted(data.projects.counts)).toEqual(sorted(data.projectTimeline));
});

test.each(['projects(asOf: $day) { totalCount }', 'ministries(asOf: $day) { totalCount }'])(
  'a day that has not come is refused: %s',
  async (field) => {
    const { errors } = await graph.ask(`query ($day: Date) { ${field} }`, { day: '9999-12-31' });

    expect(errors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      ['"asOf" (9999-12-31) lies in the future.', 'BAD_USER_INPUT'],
    ]);
  },
);

test('what moved since the latest issue needs no date', async () => {
  const { data } = await graph.ask(
    `{ newsletterIssues(first: 3, orderBy: [{ field: PERIOD_FROM, direction: DESC }]) {
      nodes { publishedOn changesSince(first: 1) { totalCount nodes { changedOn } } }
    } }`,
  );

  for (const { publishedOn, changesSince } of data.newsletterIssues.nodes) {
    const day = nextDay(publishedOn);
    const since = await graph.ask('query ($day: Date!) { changes(since: $day) { totalCount } }', { day });
    expect(changesSince.totalCount).toBe(since.data.changes.totalCount);
    for (const { changedOn } of changesSince.nodes) expect(changedOn > publishedOn).toBe(true);
  }
  const counts = data.newsletterIssues.nodes.map(
    (each: { changesSince: { totalCount: number } }) => each.changesSince.totalCount,
  );
  expect(counts).toEqual(counts.toSorted((one: number, other: number) => one - other));
  expect(counts.at(-1)).toBeGreaterThan(0);
});

function perSubgraph(statements: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const statement of statements) {
    const [name = ''] = statement.split(':');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

const sorted = (groups: object[]): string[] => groups.map((group) => JSON.stringify(group)).toSorted();
