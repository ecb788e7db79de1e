import { askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { Dice } from '@ozg/infra/synthetic/dice';
import type { Caller } from '@ozg/shared/identity/caller';
import { createLog } from '@ozg/shared/server/log';
import { editor } from '@ozg/shared/testing/callers';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { type MadeQuery, QueryMaker } from '../fuzz/query-maker';
import { apiSchemaOf } from '../support/api-schema';
import { composed, type RunningGuests, startGuests } from './guests';
import { forbidden, type Protected, randomProtection, withProtection } from './random-protection';
import { archive, town } from './town';

const GRAPHS = Number(process.env['OZG_PROTECTED_GRAPHS'] ?? 6);
const QUERIES_EACH = 20;

const scopes = ['one', 'two'];
const nobody: Caller = { kind: 'anonymous', isReadOnly: false };
const callers: [readonly string[] | null, Caller][] = [
  [null, nobody],
  ...[[], ['one'], scopes].map((held): [string[], Caller] => [held, { ...editor(), scopes: held }]),
];
/** By which subgraphs know entities of each other, whoever may see it. */
const keys = /^\w+\.id$/;

const sdl = composed([town, archive]);
const schema = apiSchemaOf(sdl);
const log = createLog('test');
log.level = 'silent';
let guests: RunningGuests;

beforeAll(async () => {
  guests = await startGuests([town, archive]);
});
afterAll(() => guests[Symbol.asyncDispose]());

/** Valid, and not what Apollo's planner plans wrongly: beside a field with @requires that is left out, others are lost. */
function isComparable({ query }: MadeQuery): boolean {
  const isPlannedWrongly = /@(skip|include)/.test(query) && /\b(key|copy)\b/.test(query);
  return !isPlannedWrongly && !validate(schema, parse(query)).length;
}

async function withGraph(supergraphSdl: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  const graph = openGraph({ supergraphSdl, routing: guests.routing, log });
  const ask: Ask = async ({ query, variables }, caller) => {
    guests.resolved.clear();
    const { data, errors = [] } = await askGraph(graph, caller)(query, variables);
    const codes = errors.map(({ extensions }) => String(extensions['code']));
    return { data: JSON.parse(JSON.stringify(data ?? null)), codes, resolved: [...guests.resolved] };
  };
  await work(ask).finally(() => graph.gateway.stop());
}

type Ask = (made: MadeQuery, caller: Caller) => Promise<{ data: unknown; codes: string[]; resolved: string[] }>;

const seen = { inPart: 0, granted: 0 };

test('whatever is protected and asked, nobody is shown or has loaded what the scopes held do not reach', async () => {
  await withGraph(sdl, async (askOpen) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const dice = new Dice(seed);
        const places = randomProtection(schema, dice, scopes);
        const maker = new QueryMaker(schema, { ID: ['any'], Boolean: [true, false] }, dice);
        const asked = Array.from({ length: QUERIES_EACH }, () => maker.make()).filter(isComparable);
        await withGraph(withProtection(sdl, places), async (ask) => {
          for (const query of asked) {
            const open = await askOpen(query, nobody);
            for (const [held, caller] of callers) checkOne(await ask(query, caller), open.data, places, held);
          }
        });
      }),
      { numRuns: GRAPHS },
    );
  });
  // Protection that closes everything, or nothing, would prove nothing.
  for (const number of Object.values(seen)) expect(number).toBeGreaterThan(GRAPHS);
}, 3_600_000);

type Answer = Awaited<ReturnType<Ask>>;

function checkOne(
  { data, codes, resolved }: Answer,
  open: unknown,
  places: Protected,
  held: readonly string[] | null,
): void {
  const closed = forbidden(schema, places, held);
  expect(resolved.filter((field) => closed.has(field) && !keys.test(field))).toEqual([]);
  expect([...JSON.stringify(data).matchAll(/«([\w.]+)»/g)].filter(([, field = '']) => closed.has(field))).toEqual([]);
  // Nothing is denied without a word, and nothing else is changed.
  if (!codes.length) expect(data).toEqual(open);
  expect(isWithin(data, open)).toBe(true);
  expect(codes.filter((code) => code !== (held ? 'FORBIDDEN' : 'UNAUTHENTICATED'))).toEqual([]);
  if (held === scopes) expect(codes).toEqual([]);
  if (!codes.length) seen.granted += 1;
  else if (data !== null) seen.inPart += 1;
}

/** Whether one answer is the other, but for what is null in it. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (part === null) return true;
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return part === whole;
  const entries = Object.entries(part);
  return (
    entries.length === Object.keys(whole).length &&
    entries.every(([name, value]) => isWithin(value, (whole as Record<string, unknown>)[name]))
  );
}
