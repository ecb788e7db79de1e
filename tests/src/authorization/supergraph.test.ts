import '@ozg/gateway/graph/telemetry-off';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { guardedSupergraph } from '@ozg/gateway/authorization/supergraph/guarded-supergraph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { projectRoot, supergraphFile } from '@ozg/infra/paths';
import { createLog } from '@ozg/shared/server/log';
import { openGuardedGraph } from './guarded-graph';
import { composed, type RunningGuests, startGuests } from './guests';
import { payroll, register } from './register';

const log = createLog('test');
log.level = 'silent';
const isFor = ', for: SECURITY';
const sdl = composed([register, payroll]);

/** The supergraph with something else in its place; throws where it is not there. */
function changed(...changes: [string | RegExp, string][]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replaceAll(from, to);
    if (next === text) throw new Error(`nothing is changed by ${from}`);
    return next;
  }, sdl);
}

async function loadedByApollo(supergraphSdl: string): Promise<string> {
  const silent = () => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const gateway = new ApolloGateway({ supergraphSdl, logger });
  try {
    await gateway.load();
    return 'loaded';
  } catch (error) {
    return String((error as Error).message);
  } finally {
    await gateway.stop().catch(() => undefined);
  }
}

test('@apollo/gateway loads no supergraph that says it is protected, but what the enforcer hands on', async () => {
  expect(await loadedByApollo(sdl)).toMatch(/for: SECURITY but is unsupported/);
  // It would serve this one to everybody.
  expect(await loadedByApollo(changed([isFor, '']))).toBe('loaded');
  expect(await loadedByApollo(guardedSupergraph(sdl).supergraphSdl)).toBe('loaded');
});

test('the gateway makes its planner at one place, of what the enforcer hands on', () => {
  const folder = join(projectRoot, 'gateway', 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const made = sources.filter(({ text }) => /new (ApolloGateway|QueryPlanner)\(/.test(text));

  expect(made.map(({ file }) => file)).toEqual([join('graph', 'graph-version.ts')]);
  expect(made[0]?.text.match(/release\.supergraphSdl/g)).toHaveLength(1);
  expect(made[0]?.text).toContain('guardedSupergraph(release.supergraphSdl)');
});

test('a supergraph that protects nothing is handed on as it is', () => {
  const open = readFileSync(supergraphFile, 'utf8');

  expect(guardedSupergraph(open)).toEqual({
    supergraphSdl: open,
    protection: { fields: new Map(), types: new Map() },
  });
});

const authenticated = '"https://specs.apollo.dev/authenticated/v0.1"';

describe('is enforced', () => {
  let guests: RunningGuests;
  beforeAll(async () => {
    guests = await startGuests([register, payroll]);
  });
  afterAll(() => guests[Symbol.asyncDispose]());

  test.each([
    ['as composition writes it', sdl],
    ['where the link does not say that it is for security', changed([isFor, ''])],
    ['under another name', changed([authenticated, `${authenticated}, as: "known"`], ['@authenticated', '@known'])],
    [
      'under an imported name',
      changed(
        [authenticated, `${authenticated}, import: [{ name: "@authenticated", as: "@known" }]`],
        ['@authenticated', '@known'],
        ['name: "@known"', 'name: "@authenticated"'],
      ),
    ],
    [
      'where composition left open what is made of it, and the interface',
      changed(
        [/(bonus: .*) @requiresScopes.*/g, '$1'],
        [/(interface Party[^}]*email: String) @authenticated/g, '$1'],
        [/(interface Record[^{]*)@authenticated/g, '$1'],
      ),
    ],
  ])('what is protected, %s', async (_title, supergraphSdl) => {
    await using graph = await openGuardedGraph({ ...guests, supergraphSdl });
    const { data, resolved } = await graph.ask(
      '{ open person(id: "1") { name email bonus } parties { email } records { id } firstFile { number } }',
    );

    expect(data).toEqual({
      open: 'open to all',
      person: { name: 'Mia', email: null, bonus: null },
      parties: [{ email: null }, { email: null }],
      records: null,
      firstFile: null,
    });
    expect(resolved).toEqual(['Person.name', 'Query.open', 'Query.parties', 'Query.person']);
  });
});

test.each([
  [
    'a feature for security that nobody here knows',
    changed([/(@link\(url: "[^"]*)policy\/v0.1/g, '$1secrecy/v0.1']),
    'protected by https://specs.apollo.dev/secrecy/v0.1,',
  ],
  ['another version', changed([authenticated, authenticated.replace('0.1', '0.2')]), 'authenticated/v0.2, which'],
  [
    'another version that is not for security',
    changed([authenticated, authenticated.replace('0.1', '1.0')], [isFor, '']),
    'authenticated/v1.0, which',
  ],
  [
    'a directive of its name without a link',
    changed([/ *@link\(url: "[^"]*policy\/v0.1".*\n/g, '']),
    'a directive @policy of no specification',
  ],
  [
    'a policy that nobody here knows',
    changed(['role:COORDINATOR', 'role:KING']),
    'At Note of the supergraph, @policy names "role:KING"',
  ],
  ['a policy of another kind', changed(['role:COORDINATOR', 'constructor:x']), '"constructor:x"'],
  [
    'no scopes',
    changed(['scopes: [["register:write"]]', 'scopes: []']),
    'At Mutation.promote of the supergraph, a directive names no scopes.',
  ],
  ['a way without a scope', changed(['[["register:write"]]', '[["register:write"], []]']), 'names no scopes'],
  [
    'a place where no directive of its kind can stand',
    changed(['promote(id: ID!)', 'promote(id: ID! @authenticated)']),
    '@authenticated at',
  ],
])('a supergraph with %s does not start', (_title, supergraphSdl, sentence) => {
  expect(() => openGraph({ supergraphSdl, log })).toThrow(sentence);
});
