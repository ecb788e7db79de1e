import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { liveSdl } from '@ozg/gateway/registry/publish/live-sdl';
import { formatFindings } from '@ozg/gateway/registry/check/format/format-findings';
import { RegistryError } from '@ozg/gateway/registry/registry-error';
import { invite } from '@ozg/gateway/registry/register';
import { registrationOf } from '@ozg/gateway/registry/store/registry-store';
import { portSetting } from '@ozg/shared/server/port-setting';
import { withOperatorsRegistry } from '../cli/subgraph/with-registry';
import { projectRoot } from '../paths';
import { say } from './speak';

const NAME = 'saxony';
const DEFAULT_PORT = 4100;
const READY_WITHIN_MS = 20_000;

/**
 * Runs the example guest in a process of its own and has it join the graph of this machine, that of `npm run demo` with
 * OZG_DEMO=1. It answers until SIGINT or SIGTERM, and stays a member until it is removed.
 */
export async function joinSaxony(): Promise<void> {
  const port = portSetting('SAXONY_PORT', process.env, DEFAULT_PORT);
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}/graphql`;
  const child = run(port);
  const ended = once(child, 'exit');
  try {
    await untilReady(child, `http://${host}/readyz`);
    const version = await publish(host, url);
    announce(url, version);
    await ended;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function run(port: number): ChildProcess {
  const isDemo = process.env['OZG_DEMO'] === '1';
  const child = spawn(process.execPath, [join(projectRoot, 'subgraphs', NAME, 'dist', 'main.js')], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...(isDemo && { SAXONY_DEMO: '1' }) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return child;
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady && child.exitCode === null) return;
    await pause(100);
  }
  throw new Error('Saxony did not start; its port may be taken: set SAXONY_PORT to another one.');
}

/** Registers it once, as the operator does, and publishes what it runs. Answers its version. */
function publish(host: string, routingUrl: string): Promise<number> {
  return withOperatorsRegistry(async ({ db, registry }) => {
    const known = await registrationOf(db, NAME);
    if (!known?.hosts.includes(host)) {
      const guest = { name: NAME, owner: 'Sachsen (Beispiel des Projekts)', states: ['DE-SN'], mayMutate: false };
      await invite(db, { ...guest, hosts: [host] }, 'npm run saxony');
    }
    const sdl = await liveSdl(NAME, routingUrl, new Set([host]));
    const { version } = await registry.publish({ name: NAME, sdl, routingUrl }, { author: 'npm run saxony' });
    return version;
  }).catch((error: Error) => {
    if (error instanceof RegistryError && error.findings.length) {
      say(formatFindings(error.findings, { format: 'text', language: 'de', subgraph: NAME }));
    }
    throw error;
  });
}

function announce(url: string, version: number): void {
  say(`
Saxony answers at ${url} and is in the graph, as version ${version}. Try:

  { subgraphs { name states { name } health { state } } }

It leaves with:  npx ozg subgraph remove ${NAME}
Stop with Ctrl-C.`);
}
