import { once } from 'node:events';
import { connect } from 'node:net';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts', { environment: { REQUEST_TIMEOUT_SECONDS: '1' } });
});

afterAll(() => graph[Symbol.asyncDispose]());

/** Everything that comes back until the gateway ends the connection, which a client that only waits never does. */
async function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(graph.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

const body = '{"query":"{ __typename }"}';
const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;

test.each([
  ['headers', head],
  ['a body', `${head}\r\n${body.slice(0, 10)}`],
  ['a body in pieces', `${head.replace(/Content-Length.*/, 'Transfer-Encoding: chunked')}\r\n5\r\n{"que\r\n`],
])('%s that do not end are answered with 408 and the connection is closed', async (_what, bytes) => {
  expect(await answerTo(bytes)).toMatch(/^HTTP\/1\.1 408 /);
});

test('a thousand slow senders do not keep anybody from an answer', async () => {
  const slow = Array.from({ length: 1000 }, () => answerTo(head));

  expect((await graph.ask('{ state(code: "DE-ST") { name } }')).data).toEqual({ state: { name: 'Sachsen-Anhalt' } });
  expect((await Promise.all(slow)).every((text) => text.includes(' 408 '))).toBe(true);
});

test('requests sent without waiting for answers are answered one by one', async () => {
  const last = head.replace('Host', 'Connection: close\r\nHost');
  const answers = await answerTo(`${`${head}\r\n${body}`.repeat(50)}${last}\r\n${body}`);

  expect(answers.match(/"__typename":"Query"/g)).toHaveLength(51);
});
