import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { makeGatewayKeys } from '../../support/gateway-keys';
import { slowLine } from '../../support/slow-line';
import { Clock } from './clock';
import { DatabaseServer } from './database-server';
import { supergraphWithGuest } from './guest';
import { type Line, openLine } from './line';
import { Part } from './part';

// On one machine it would hear of a change before anybody could ask.
const HEARS_AFTER_MS = 30;

const officials = ['catalog', 'responsibility', 'tracking'] as const;

/** The graph as an operator runs it, a guest included, with everything at hand that may break. */
export interface ScenarioGraph extends AsyncDisposable {
  /** Where the gateway answers. */
  url: string;
  parts: Record<(typeof officials)[number] | 'guest' | 'gateway', Part>;
  /** The gateway's way to these two; it reaches the others without one. */
  lines: Record<'tracking' | 'guest', Line>;
  database: DatabaseServer;
  clock: Clock;
}

/** Starts all processes on a PostgreSQL of their own with the shipped facts. `settings` are the gateway's. */
export async function openScenarioGraph(settings: Record<string, string>): Promise<ScenarioGraph> {
  // Apart from each other: the server's user owns the one with the data, and nobody else enters it.
  const folder = mkdtempSync(join(tmpdir(), 'ozg-scenarios-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-scenarios-data-'));
  const closing: (() => PromiseLike<unknown> | void)[] = [() => remove(folder), () => remove(dataDir)];
  const close = async () => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  const kept = <Kept extends AsyncDisposable>(resource: Kept): Kept => {
    closing.push(() => resource[Symbol.asyncDispose]());
    return resource;
  };
  const clock = new Clock(folder);
  const start = async (file: string, environment: Record<string, string>) => {
    const part = await Part.start(join(projectRoot, file), { ...clock.environment, ...environment });
    closing.push(() => part.kill());
    return part;
  };
  try {
    const database = kept(await DatabaseServer.start(dataDir));
    for (const subgraph of await openSubgraphs(database.url)) await subgraph.close();
    const watched = kept(await slowLine(database.url, HEARS_AFTER_MS));
    const keys = makeGatewayKeys();
    const startOfficial = (name: string) =>
      start(`subgraphs/${name}/dist/main.js`, { ...keys.forSubgraph, DATABASE_URL: database.url });
    const [catalog, responsibility, tracking, guest] = await Promise.all([
      ...officials.map(startOfficial),
      start('tests/dist/scenarios/graph/guest-main.js', {}),
    ] as [Promise<Part>, Promise<Part>, Promise<Part>, Promise<Part>]);
    const lines = { tracking: kept(await openLine(tracking.url)), guest: kept(await openLine(guest.url)) };
    const supergraphFile = join(folder, 'supergraph.graphql');
    writeFileSync(supergraphFile, supergraphWithGuest());
    const gateway = await start('gateway/dist/main.js', {
      ...keys.forGateway,
      ...Object.fromEntries(officials.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, watched.url])),
      SUPERGRAPH_FILE: supergraphFile,
      CATALOG_URL: catalog.url,
      RESPONSIBILITY_URL: responsibility.url,
      TRACKING_URL: lines.tracking.url,
      GUEST_URL: lines.guest.url,
      OFFICIAL_SUBGRAPHS: officials.join(','),
      // Nobody asks these two here.
      COMMUNICATIONS_URL: catalog.url,
      OPERATIONS_URL: catalog.url,
      ...settings,
    });
    const parts = { catalog, responsibility, tracking, guest, gateway };
    return { url: gateway.url, parts, lines, database, clock, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
