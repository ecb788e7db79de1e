import { sha256 } from '@ozg/gateway/documents/persisted-query';
import type { Graph } from '@ozg/gateway/graph/graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { warmPlans } from '@ozg/gateway/graph/warm-plans';
import { subgraphs } from '@ozg/infra/subgraphs';
import { anyReader } from '@ozg/shared/identity/caller';
import { parse } from 'graphql';
import pino from 'pino';

const log = pino({ level: 'silent' });
const one = 'query One { topicAreas { label } }';
const several = 'query First { states { code } } query Second { states { name } }';

let graph: Graph;
const plans: object[] = [];

beforeAll(async () => {
  graph = openGraph({
    ...shippedRelease(),
    // Nobody listens there: what is seen here happens before anybody is asked.
    routing: Object.fromEntries(subgraphs.map(({ name }) => [name, 'http://127.0.0.1:9/graphql'])),
    log,
    onQueryPlan: (plan) => plans.push(plan),
  });
  await graph.load();
});

afterAll(() => graph.gateway?.stop());

/** The plan that a request is answered by. */
async function planFor(text: string, operationName?: string): Promise<object | undefined> {
  const request = { document: parse(text), queryHash: sha256(text), operationName };
  await graph.answer(request, { requestId: 'test', caller: anyReader });
  return plans.at(-1);
}

/** The graph, noting what it is asked to plan ahead. */
function noting() {
  const hashes: string[] = [];
  const warm: object[] = [];
  const prepare: Graph['prepare'] = (request) => {
    hashes.push(request.queryHash);
    const plan = graph.prepare(request);
    warm.push(plan);
    return plan;
  };
  return { prepare, hashes, warm };
}

test('what was planned ahead is not planned again, whether its only operation is named or not', async () => {
  const { warm, ...noted } = noting();

  await warmPlans(noted, [one, several], log);

  expect(new Set(warm).size).toBe(3);
  expect(await planFor(one)).toBe(warm[0]);
  expect(await planFor(one, 'One')).toBe(warm[0]);
  expect(await planFor(several, 'First')).toBe(warm[1]);
  expect(await planFor(several, 'Second')).toBe(warm[2]);
});

test('documents that are none keep nobody from planning the others', async () => {
  const last = '{ ministries { nodes { name } } }';
  const noted = noting();

  await warmPlans(noted, ['{', '{ nowhere }', last, last], log);

  expect(noted.hashes.filter((hash) => hash === sha256(last))).toHaveLength(1);
  expect(noted.warm).toHaveLength(1);
});
