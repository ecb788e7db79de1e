import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { startTestLogin, type TestLogin } from '../support/login';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let login: TestLogin;
let graph: TestGraph;

beforeAll(async () => {
  login = await startTestLogin();
  graph = await openTestGraph('facts', {
    login,
    environment: { RATE_LIMIT: '205', CONCURRENCY_LIMIT: '8', TRUSTED_PROXY: '127.0.0.1' },
  });
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
});

const change =
  'mutation { recordPhaseChange(input: { projectId: "x", version: 1, phase: ROLLOUT }) { userErrors { code } } }';

const send = (client: string, query = '{ __typename }', token?: string) =>
  fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': client,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });

async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

test('each answer says how many requests are left; who uses them up waits, and nobody else', async () => {
  const first = await send('192.0.2.1');
  expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=205;w=10');
  expect(first.headers.get('ratelimit')).toMatch(/^"requests";r=204;t=\d+$/);

  const attempts = [await send('192.0.2.1', change), await send('192.0.2.1', change)];
  expect(await Promise.all(attempts.map(codeOf))).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  const third = await send('192.0.2.1', change);

  expect([third.status, await codeOf(third)]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await send('192.0.2.2')).status).toBe(200);
  expect((await send('192.0.2.1')).status).toBe(429);
});

test('an account is counted for itself, and its changes like any request', async () => {
  const token = await login.token('trial-editor-mid');
  for (let at = 0; at < 3; at += 1) expect((await send('192.0.2.1', change, token)).status).not.toBe(429);
});

test('reports that are posted without an account count as attempts too', async () => {
  const post = () =>
    fetch(`${graph.url}/monthly-report/diff`, { method: 'POST', headers: { 'x-forwarded-for': '192.0.2.9' } });

  expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([401, 401, 429]);
});

/** A request of which the body has yet to come. */
function hold(client: string): ClientRequest {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': client };
  const held = request(`${graph.url}/graphql`, { method: 'POST', headers });
  held.flushHeaders();
  return held;
}

test('who has as many requests under way as are allowed is refused the next one, until one of them has ended', async () => {
  const held = Array.from({ length: 8 }, () => hold('192.0.2.3'));
  let refused: Response;
  do refused = await send('192.0.2.3');
  while (refused.status === 200);
  expect([refused.status, await codeOf(refused)]).toEqual([429, 'TOO_MANY_AT_ONCE']);
  expect((await send('192.0.2.4')).status).toBe(200);

  for (const each of held) each.end('{"query":"{ __typename }"}');
  await Promise.all(held.map((each) => once(each, 'response').then(([response]) => response.resume())));
  expect((await send('192.0.2.3')).status).toBe(200);
});
