import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { openRegistryGraph, type RegistryGraph } from '../registry/registry-graph';
import { runOzg } from '../support/ozg';
import { type RunningProcess, startProcess } from '../support/process';

// Within this package, so that what it imports is found here: there may be no network.
const folder = mkdtempSync(join(projectRoot, 'tests', 'dist', 'starter-'));
const file = (...path: string[]) => join(folder, 'saxony', ...path);
const read = (...path: string[]) => readFileSync(file(...path), 'utf8');

let graph: RegistryGraph;
let service: RunningProcess | undefined;

beforeAll(async () => {
  graph = await openRegistryGraph();
});
afterAll(async () => {
  await service?.stop();
  await graph[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const question = `{
  ozgService(ozgId: "10519") {
    saxonyStatement { status statedOn sourceKind service { ozgId } }
    now: implementations(states: ["DE-SN"]) { state { code } phase originalLabel asOf sourceKind }
    earlier: implementations(states: ["DE-SN"], asOf: "2026-01-14") { state { code } phase originalLabel }
  }
  other: ozgService(ozgId: "10475") { saxonyStatement { status } }
  saxonyStatements(first: 1) { nodes { status phase } }
  states { code progress { asOf ozgServiceCount phases { phase count } } }
  subgraphs { name coverage { asOf recordCount } }
}`;

test('what is written for TypeScript is compiled, run, published and asked as it is', async () => {
  const run = await runOzg(graph.databaseUrl, folder, ['subgraph', 'init', 'saxony', '--language', 'typescript']);
  expect([run.code, run.err]).toEqual([0, expect.stringContaining('README.md')]);
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', file()], { encoding: 'utf8' });
  service = await startProcess(file('dist', 'main.js'), {});
  const sdl = read('schema.graphql');
  const key = await graph.invite({ name: 'saxony', states: ['DE-SN'], hosts: [new URL(service.url).host] });

  const published = await graph.order('saxony/publish', key, { sdl, routingUrl: service.url, author: 'test' });
  expect(published).toMatchObject({ status: 200, body: { version: 1, findings: [] } });
  await graph.untilServed(published.body['revision'] as number);

  const { data, errors } = await graph.ask(question);
  const { states, subgraphs, ...answer } = data as Record<'states' | 'subgraphs', object[]>;
  const state = { code: 'DE-SN' };
  expect(errors).toBeUndefined();
  expect(answer).toEqual({
    ozgService: {
      saxonyStatement: {
        status: 'im Pilotbetrieb',
        statedOn: '2026-01-15',
        sourceKind: 'SYNTHETIC',
        service: { ozgId: '10519' },
      },
      now: [
        {
          state,
          phase: 'IMPLEMENTATION',
          originalLabel: 'im Pilotbetrieb',
          asOf: '2026-01-15',
          sourceKind: 'SYNTHETIC',
        },
      ],
      earlier: [{ state, phase: null, originalLabel: null }],
    },
    other: { saxonyStatement: null },
    saxonyStatements: { nodes: [{ status: 'im Pilotbetrieb', phase: 'IMPLEMENTATION' }] },
  });
  expect(states).toContainEqual({
    ...state,
    progress: { asOf: '2026-01-15', ozgServiceCount: 1, phases: [{ phase: 'IMPLEMENTATION', count: 1 }] },
  });
  expect(subgraphs).toContainEqual({ name: 'saxony', coverage: { asOf: '2026-01-15', recordCount: 1 } });
  expect(await service.stop()).toBe(0);
});

test('its packages are those that it is run with here', () => {
  const versions = (text: string) => {
    const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
    return { ...devDependencies, ...dependencies };
  };
  const ours = ['package.json', 'subgraphs/saxony/package.json'].map((path) =>
    versions(readFileSync(join(projectRoot, path), 'utf8')),
  );

  expect(Object.assign({}, ...ours)).toMatchObject(
    versions(readFileSync(join(projectRoot, 'infra', 'starters', 'typescript', 'package.json'), 'utf8')),
  );
});
