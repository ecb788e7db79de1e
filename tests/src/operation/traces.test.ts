import { randomBytes } from 'node:crypto';
import type { RunningProcess } from '../support/process';
import { type Collector, startCollector } from './collector';
import { type ProcessGraph, startProcessGraph } from './process-graph';

const SECRET = 'geheim-4711';
const SERVER = 2;
const CLIENT = 3;

let collector: Collector;
let graph: ProcessGraph;
let gateway: RunningProcess;

beforeAll(async () => {
  collector = await startCollector();
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '100' };
  graph = await startProcessGraph(['catalog', 'tracking'], traced);
  gateway = await graph.startGateway();
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await collector[Symbol.asyncDispose]();
});

/** Asks within a trace of the client's, and answers its ids. */
async function ask(query: string, variables: object = {}) {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${traceId}-${spanId}-01`,
      tracestate: `client=${SECRET}`,
      authorization: `Bearer ${SECRET}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
  return { traceId, spanId };
}

test("a client's trace goes on through the gateway, its fetches and the subgraphs, by their ids", async () => {
  const { traceId, spanId } = await ask(
    'query Bau($id: OzgId!) { ozgService(ozgId: $id) { name projects { totalCount } } }',
    { id: '10519' },
  );

  const spans = await collector.trace(traceId, 5);
  const [request] = spans.filter(({ service, kind }) => service === 'ozg-gateway' && kind === SERVER);
  expect(request).toMatchObject({
    name: 'POST /graphql',
    parentSpanId: spanId,
    isFailed: false,
    attributes: {
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Bau',
    },
  });
  for (const name of ['catalog', 'tracking']) {
    const [fetched] = spans.filter((span) => span.kind === CLIENT && span.name === name);
    expect(fetched).toMatchObject({ service: 'ozg-gateway', parentSpanId: request?.spanId });
    const [served] = spans.filter(({ service }) => service === `ozg-${name}`);
    expect(served).toMatchObject({
      kind: SERVER,
      parentSpanId: fetched?.spanId,
      attributes: { 'ozg.request_id': request?.attributes['ozg.request_id'] },
    });
  }
  expect(spans).toHaveLength(5);
});

test('a fetch that fails says so, and nothing that a client wrote is in any trace', async () => {
  const { traceId } = await ask(
    `query Bau($id: ID!) { project(id: $id) { title } ozgService(ozgId: "10519") { name } # ${SECRET}
  }`,
    { id: SECRET },
  );
  await collector.trace(traceId, 5);
  const wrong = await ask(`{ project(id: "${SECRET}") { title(x: "${SECRET}") } }`);
  const [refused] = await collector.trace(wrong.traceId, 1);
  expect(refused).toMatchObject({ attributes: { 'http.response.status_code': 400 } });

  await graph.subgraphs.get('tracking')?.stop('SIGKILL');
  const failing = await ask('{ project(id: "x") { title } }');
  const spans = await collector.trace(failing.traceId, 2);

  expect(spans.find(({ kind }) => kind === CLIENT)).toMatchObject({
    name: 'tracking',
    isFailed: true,
    attributes: { 'error.type': 'CONNECTION' },
  });
  expect(spans.find(({ kind }) => kind === SERVER)).toMatchObject({ isFailed: true });
  expect(collector.received.filter((sent) => sent.includes(SECRET) || /project\(|ozgService\(/.test(sent))).toEqual([]);
});
