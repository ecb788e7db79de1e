import { administer, createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { startGraph } from '../support/started-graph';
import { templateOf } from '../support/template';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // The demo makes this one beside the operator's; filled already, it starts in seconds.
  await administer(`create database ${demoName()} template ${await templateOf('synthetic')}`);
});

afterAll(async () => {
  await administer(`drop database if exists ${demoName()} with (force)`);
  await database[Symbol.asyncDispose]();
});

const demoName = () => `${new URL(database.url).pathname.slice(1)}_demo`;

const runDemoLogin = (environment: Record<string, string> = {}) =>
  startGraph('demo:login', { DATABASE_URL: database.url, OZG_LOGIN_PORT: '0', ...environment });

test('what the terminal says leads to a token, and the token to the graph', async () => {
  await using running = await runDemoLogin();
  const { said, url } = running;
  const found = (pattern: RegExp) => pattern.exec(said)?.[1] ?? said;

  expect(said).toMatch(/THIS MACHINE ONLY[^]*SYNTHETIC/);
  const provider = found(/Provider {3}(http:\/\/127\.0\.0\.1:\d+)/);
  const secret = found(/trial-administrator +(\S+)/);
  const fetchToken = async (password: string) => {
    const response = await fetch(`${provider}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`trial-administrator:${password}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return { status: response.status, ...((await response.json()) as { access_token?: string }) };
  };
  const ask = async (token: string | undefined) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ state(code: \\"DE-ST\\") { name } }"}',
    });

  expect((await fetchToken('guessed')).status).toBe(401);
  const answer = await ask((await fetchToken(secret)).access_token);
  expect(await answer.json()).toMatchObject({ data: { state: { name: 'Sachsen-Anhalt' } } });
  expect((await ask('a.b.c')).status).toBe(401);
});

test('it does not start where others could reach it', async () => {
  await using running = await runDemoLogin({ HOST: '0.0.0.0' });
  const { said } = running;

  expect(said).toContain('they work on this machine only');
  expect(said).not.toContain('trial-administrator');
});
