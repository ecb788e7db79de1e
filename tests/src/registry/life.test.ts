import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { adopt } from '@ozg/gateway/registry/adopt';
import { shippedConfigFile } from '@ozg/gateway/registry/files/shipped-files';
import { readSupergraphConfig } from '@ozg/gateway/registry/files/supergraph-config';
import { Registry } from '@ozg/gateway/registry/registry';
import { Releases } from '@ozg/gateway/registry/releases';
import { recordedGraph } from '@ozg/gateway/registry/verify/graph/recorded-graph';
import { usedOperations } from '@ozg/gateway/registry/store/use-store';
import { projectRoot } from '@ozg/infra/paths';
import { createLog } from '@ozg/shared/server/log';
import { administer } from '@ozg/shared/testing/test-database';
import { startProcess } from '../support/process';
import { startGuest } from './guest-service';
import { openRegistryGraph, type RegistryGraph } from './registry-graph';

const nobody = 'postgres://nobody@127.0.0.1:9/nothing';
const order = { author: 'test' };
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])\n';
const saxony = (fields: string): string => `${link}type Query {\n${fields}\n}`;
const greeting = '"Says hello. (Gruß)"\n saxonyGreeting: String';
const farewell = '"Says goodbye. (Abschied)"\n saxonyFarewell: String';

let graph: RegistryGraph;
const folder = mkdtempSync(join(tmpdir(), 'ozg-registry-'));
const log = createLog('test');
log.level = 'silent';

beforeAll(async () => {
  graph = await openRegistryGraph();
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('who takes away what an application uses is told which one, and may with the leave of a person for a reason', async () => {
  await using guest = await startGuest(saxony(`${greeting}\n${farewell}`), {
    Query: { saxonyGreeting: () => 'Glück auf', saxonyFarewell: () => 'Ade' },
  });
  await graph.invite({ name: 'saxony', hosts: [guest.host] });
  const operators = new Registry(graph.db, null);
  const draft = { name: 'saxony', sdl: guest.sdl, routingUrl: guest.url };
  const { revision } = await operators.publish(draft, order);
  await graph.untilServed(revision);
  const query = 'query Hello($no: Boolean = false) { saxonyGreeting @skip(if: $no) }';
  await graph.ask(query, 'Dashboard der Staatskanzlei');
  await graph.ask(query);
  await graph.ask('{ saxonyFarewell nonsense }', 'one that is refused');
  const used = async () => (await usedOperations(graph.db)).filter(({ name }) => name === 'Hello');
  while ((await used())[0]?.clients.length !== 2) await pause(100);

  expect(await used()).toMatchObject([
    { clients: ['Dashboard der Staatskanzlei', 'unnamed'], coordinates: ['Boolean', 'Query.saxonyGreeting'] },
  ]);
  const smaller = { ...draft, sdl: saxony(farewell) };
  const { findings } = await operators.check(smaller);
  expect(findings.map(({ rule, coordinate }) => [rule, coordinate])).toEqual([
    ['R18', 'Query.saxonyGreeting'],
    ['R19', 'Query.saxonyGreeting'],
  ]);
  expect(findings[1]?.message.de).toContain('Dashboard der Staatskanzlei');

  const leave = { coordinate: 'Query.saxonyGreeting', subgraph: 'saxony', reason: 'Anwendung abgeschaltet' };
  for (const rule of ['R18', 'R19']) {
    await expect(operators.approve({ ...leave, rule, person: ' ', approver: null })).rejects.toThrow('a person');
    await operators.approve({ ...leave, rule, person: 'Erika Mustermann', approver: null });
  }
  expect((await operators.check(smaller)).findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
});

test('nobody lifts a rule at what belongs to somebody else', async () => {
  const approval = { rule: 'R05', subgraph: 'saxony', person: 'Erika Mustermann', reason: 'x', approver: null };
  await graph.invite({ name: 'saxony', owner: 'Freistaat Sachsen' });

  await expect(
    new Registry(graph.db, 'Freistaat Sachsen').approve({ ...approval, coordinate: 'OzgService.name' }),
  ).rejects.toThrow('"OzgService.name" needs the leave of the operator of the graph.');
  await new Registry(graph.db, null).approve({ ...approval, coordinate: 'OzgService.name' });
  const { consents } = await recordedGraph(`${graph.url}/registry/graph.json`);
  expect(consents).toContainEqual({ rule: 'R05', coordinate: 'OzgService.name', subgraph: 'saxony' });
});

test('a gateway whose connection to the registry is cut hears of the next graph all the same', async () => {
  await using guest = await startGuest(saxony(greeting).replaceAll('saxony', 'berlin'));
  await graph.invite({ name: 'berlin', owner: 'Berlin', hosts: [guest.host] });
  await administer(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ozg-gateway-registry'",
    graph.databaseUrl,
  );

  const draft = { name: 'berlin', sdl: guest.sdl, routingUrl: guest.url };
  const { revision } = await new Registry(graph.db, null).publish(draft, order);

  await graph.untilServed(revision);
  expect(await sdlOfGraph(graph.url)).toContain('berlinGreeting');
});

test("the operator's newer subgraphs take the place of the earlier ones, and guests that do not go with them leave", async () => {
  const host = (name: string) => ({
    name,
    owner: 'Betreiber',
    states: [],
    isHost: true,
    mayMutate: true,
    routingUrl: `local:${name}`,
  });
  const shipped = readSupergraphConfig(shippedConfigFile);
  await using fits = await startGuest(saxony(greeting).replaceAll('saxony', 'bremen'));
  await graph.invite({ name: 'bremen', owner: 'Bremen', hosts: [fits.host] });
  const operators = new Registry(graph.db, null);
  await operators.publish({ name: 'bremen', sdl: fits.sdl, routingUrl: fits.url }, order);
  const before = (await operators.list()).filter(({ version }) => version !== null);

  const clashing = { ...host('weather'), sdl: saxony('"Rain. (Regen)"\n bremenGreeting: Int') };
  const { revision, left } = await adopt(graph.db, [...shipped, clashing], 'upgrade');

  expect(left).toEqual(['bremen']);
  const after = await operators.list();
  expect(
    after
      .filter(({ version }) => version !== null)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...before.map(({ name }) => name).filter((name) => name !== 'bremen'), 'weather'].sort());
  expect(await adopt(graph.db, [...shipped, clashing], 'the same again')).toEqual({ revision, left: [] });
  await adopt(graph.db, shipped, 'back');
  expect((await operators.list()).find(({ name }) => name === 'weather')).toMatchObject({ version: null });
});

test('a gateway keeps the last graph and starts with it while the registry is down', async () => {
  const file = join(folder, 'kept', 'graph.json');
  const open = await Releases.open({ url: graph.databaseUrl, file }, log);
  await open.close();

  const alone = await Releases.open({ url: nobody, file }, log);
  expect(alone.first).toEqual(open.first);
  expect(() => alone.database()).toThrow('The registry is not reached.');
  await alone.close();
  const gateway = await startProcess(join(projectRoot, 'gateway/dist/main.js'), {
    REGISTRY_DATABASE_URL: nobody,
    LAST_GRAPH_FILE: file,
    ...Object.fromEntries(
      readSupergraphConfig(shippedConfigFile).map(({ name }) => [
        `${name.toUpperCase()}_URL`,
        'http://127.0.0.1:9/graphql',
      ]),
    ),
  });
  const { url } = gateway;
  expect(await sdlOfGraph(new URL(url).origin)).toContain('type OzgService');
  expect((await (await fetch(new URL('/registry/graph.json', url))).json()) as object).toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
  });
  await gateway.stop();
  await expect(Releases.open({ url: nobody, file: join(folder, 'none.json') }, log)).rejects.toThrow('keeps no graph');
});

async function sdlOfGraph(url: string): Promise<string> {
  return (await fetch(`${url}/schema.graphql`)).text();
}
