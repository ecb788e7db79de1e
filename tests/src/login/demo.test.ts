import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@ozg/infra/paths';
import { administer, createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { templateOf } from '../support/template';

let database: TestDatabase;
const started: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  // The demo makes this one beside the operator's; filled already, it starts in seconds.
  await administer(`create database ${demoName()} template ${await templateOf('synthetic')}`);
});

afterAll(async () => {
  for (const child of started) await end(child, 'SIGKILL');
  await administer(`drop database if exists ${demoName()} with (force)`);
  await database[Symbol.asyncDispose]();
});

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

const demoName = () => `${new URL(database.url).pathname.slice(1)}_demo`;

/** Runs the command and answers what it says until it waits for Ctrl-C, or ends. */
async function runDemoLogin(environment: Record<string, string> = {}): Promise<string> {
  const child = spawn(
    process.execPath,
    ['-e', `require(${JSON.stringify(join(projectRoot, 'infra/dist/main.js'))}).main(['demo:login'])`],
    {
      env: { ...process.env, DATABASE_URL: database.url, PORT: '0', OZG_LOGIN_PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  started.push(child);
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (line.includes('Ctrl-C')) break;
  }
  // A pipe that nobody reads would fill and stop the process.
  child.stdout.resume();
  return said;
}

test('what the terminal says leads to a token, and the token to the graph', async () => {
  const said = await runDemoLogin();
  const found = (pattern: RegExp) => pattern.exec(said)?.[1] ?? said;

  expect(said).toMatch(/THIS MACHINE ONLY[^]*SYNTHETIC/);
  const provider = found(/Provider {3}(http:\/\/127\.0\.0\.1:\d+)/);
  const graph = found(/GraphQL {4}(http:\/\/127\.0\.0\.1:\d+\/graphql)/);
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
    fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ state(code: \\"DE-ST\\") { name } }"}',
    });

  expect((await fetchToken('guessed')).status).toBe(401);
  const answer = await ask((await fetchToken(secret)).access_token);
  expect(await answer.json()).toMatchObject({ data: { state: { name: 'Sachsen-Anhalt' } } });
  expect((await ask('a.b.c')).status).toBe(401);

  await end(started[0], 'SIGINT');
});

test('it does not start where others could reach it', async () => {
  const said = await runDemoLogin({ HOST: '0.0.0.0' });

  expect(said).toContain('they work on this machine only');
  expect(said).not.toContain('trial-administrator');
});
