import { type TestGraph, openTestGraph } from '../support/test-graph';
import { startTestLogin, type TestLogin } from '../support/login';

const query = '{ state(code: "DE-ST") { name } }';
const answer = { state: { name: 'Sachsen-Anhalt' } };

let login: TestLogin;
let graph: TestGraph;

beforeAll(async () => {
  login = await startTestLogin();
  graph = await openTestGraph('facts', { login });
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
});

test('a valid token and none at all read alike', async () => {
  const token = await login.token('trial-editor-mid');

  expect(await graph.ask(query, {}, { token })).toMatchObject({ status: 200, data: answer, errors: [] });
  expect(await graph.ask(query)).toMatchObject({ status: 200, data: answer, errors: [] });
});

test('a token that does not count is answered with its reason, and no subgraph is asked', async () => {
  const token = await login.mint({ exp: 1_700_000_000 });

  const { status, data, errors, statements } = await graph.ask(query, {}, { token });

  expect([status, data, statements]).toEqual([401, null, []]);
  expect(errors).toEqual([
    {
      message: 'The access token has expired.',
      extensions: { code: 'TOKEN_EXPIRED', remedy: expect.any(String), requestId: expect.any(String) },
    },
  ]);
});

test('the header is read from the wire: twice, or no bearer, is refused', async () => {
  const token = await login.token('trial-editor-mid');
  const codeWith = async (authorization: string) =>
    (await graph.ask(query, {}, { headers: { authorization } })).errors[0]?.extensions['code'];

  expect(await codeWith(`Basic ${btoa('name:password')}`)).toBe('TOKEN_INVALID');
  expect(await codeWith(`Bearer ${token}, Bearer ${token}`)).toBe('TOKEN_INVALID');
  expect(await codeWith(`bearer ${token}`)).toBeUndefined();
});

test('while the provider is down reading works, and a token is told to wait', async () => {
  await using away = await startTestLogin();
  const token = await away.token('trial-editor-mid');
  await away.stop();
  await using lonely = await openTestGraph('facts', { login: away });

  expect(await lonely.ask(query)).toMatchObject({ status: 200, data: answer });
  const told = await lonely.ask(query, {}, { token });
  expect([told.status, told.data, told.errors[0]?.extensions['code']]).toEqual([
    503,
    null,
    'IDENTITY_PROVIDER_UNAVAILABLE',
  ]);

  await away.restart();
  // A provider that failed is asked again after five seconds.
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect(await lonely.ask(query, {}, { token })).toMatchObject({ status: 200, data: answer });
});

test('a graph without a provider serves readers, whatever they send', async () => {
  await using open = await openTestGraph('facts');

  expect(await open.ask(query, {}, { token: await login.mint({ exp: 1 }) })).toMatchObject({
    data: answer,
    errors: [],
  });
});
