/** What the tests of this subgraph share: the subgraph on its shipped facts, and short ways to ask it. */
import { readFacts } from '@ozg/shared/database/read-facts';
import { type Answer, openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { responsibility } from '../responsibility';

export type Row = NonNullable<Answer['data']>;

export let shipped: TestSubgraph;
export const facts: Record<string, Row[]> = readFacts(responsibility.factsFolder);
export const synthetic = { id: 'x', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false };
export const saxonyAnhalt = { code: 'DE-ST', arsPrefix: '15', name: 'Sachsen-Anhalt', provenanceId: 'x' };

/** To be called by each test file: Jest knows of hooks only in the file that is running. */
export function openShipped(): void {
  beforeAll(async () => {
    shipped = await openTestSubgraph(responsibility);
  });
  afterAll(() => shipped[Symbol.asyncDispose]());
}

/** The answer to a query that must succeed. */
export async function ask(query: string, variables?: Record<string, unknown>, subgraph = shipped) {
  const { data, errors, statements } = await subgraph.ask(query, variables);
  expect(errors).toEqual([]);
  return { ...data, statements } as Row & { statements: string[] };
}

export async function entities(selection: string, of: object[], subgraph = shipped) {
  const { _entities, statements } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`,
    { of },
    subgraph,
  );
  return { found: _entities as Row[], statements };
}

/** What a field of the entries is, one after the other. */
export const each = (rows: Row[], field = 'id'): unknown[] => rows.map((row) => row[field]);

export const shippedKeys = (entity: string, key = 'id') => each(facts[entity] ?? [], key).sort();

/** The keys of the entries that a filter leaves of a list. */
export async function filtered(list: string, filter: string, key = 'id', subgraph = shipped): Promise<unknown[]> {
  const answer = await ask(`{ ${list}(first: 100, filter: ${filter}) { totalCount nodes { ${key} } } }`, {}, subgraph);
  expect(answer[list].totalCount).toBe(answer[list].nodes.length);
  return each(answer[list].nodes, key);
}

/** All keys of a list, page by page. */
export async function walk(list: string, order: string, key: string, first: number): Promise<unknown[]> {
  const query = `query ($first: Int!, $after: String) {
    ${list}(first: $first, after: $after ${order}) { nodes { ${key} } pageInfo { hasNextPage endCursor } } }`;
  const keys: unknown[] = [];
  let after: string | null = null;
  do {
    const page: Row = (await ask(query, { first, after }))[list];
    expect(page['nodes'].length).toBeLessThanOrEqual(first);
    keys.push(...each(page['nodes'], key));
    after = page['pageInfo'].hasNextPage ? page['pageInfo'].endCursor : null;
  } while (after);
  return keys;
}
