import { setTimeout as pause } from 'node:timers/promises';
import { openRegistryDatabase } from '@ozg/gateway/registry/open-registry';
import { invite } from '@ozg/gateway/registry/register';
import { Registry } from '@ozg/gateway/registry/registry';
import { RegistryError } from '@ozg/gateway/registry/registry-error';
import { startGuest } from '../../registry/guest-service';
import { Client } from '../clients/client';
import { aligned } from '../report';
import { startDemo } from './demo-graph';
import { readKeys } from './keys';
import { cells, heads, type Say } from './measure';
import { mixedReads } from './mixed-reads';
import { Sender } from './sender';

const PUBLISHES = 100;
const EVERY_MS = 1500;
const PER_SECOND = 50;
const BEFORE_SECONDS = 20;
const SERVED_WITHIN_MS = 15_000;

/** Every third is refused: by a rule, because its service runs another schema, because the graph is another by now. */
const kinds = ['good', 'good', 'breaks a rule', 'good', 'good', 'lies', 'good', 'good', 'outdated'] as const;

/**
 * A hundred publishes of a guest, good and bad ones, while clients ask 50 mixed reads a second. Answers what is not as it
 * must be: a request that failed, a publish that came out otherwise.
 */
export async function measurePublishes(say: Say): Promise<string[]> {
  await using demo = await startDemo();
  await using guest = await startGuest(sdlOf(0), { Query: { guestNumber: () => 1 } });
  using sender = new Sender();
  const client = new Client(demo.url);
  const bodies = [...take(mixedReads(await readKeys(client)), 2000)];
  const load = (seconds: number) => sender.run({ url: demo.url, bodies, pace: { perSecond: PER_SECOND }, seconds });
  await load(BEFORE_SECONDS);
  const before = await load(BEFORE_SECONDS);

  const db = await openRegistryDatabase(await demo.databaseUrl());
  const registry = new Registry(db, null);
  await invite(db, { name: 'guest', owner: 'Gast', states: [], hosts: [guest.host], mayMutate: false }, 'scenario');
  const outcomes = new Map<string, number>();
  const complaints: string[] = [];
  const under = load((PUBLISHES * EVERY_MS) / 1000);
  for (let at = 1; at <= PUBLISHES; at += 1) {
    const begun = performance.now();
    const kind = kinds[at % kinds.length] ?? 'good';
    const outcome = await publish(kind, at);
    const expected = {
      good: 'done',
      'breaks a rule': 'GRAPH_RULES_BROKEN',
      lies: 'SUBGRAPH_SERVICE_DIFFERS',
      outdated: 'GRAPH_REVISION_OUTDATED',
    }[kind];
    if (outcome !== expected) complaints.push(`a publish that is "${kind}" came out as ${outcome}`);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    await pause(Math.max(0, EVERY_MS - (performance.now() - begun)));
  }
  const during = await under;
  const served = await untilServed(client);
  await db.close();
  await client.close();

  say(aligned([heads, cells(`before, ${PER_SECOND}/s`, before), cells(`during ${PUBLISHES} publishes`, during)]));
  say([...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
  return [
    ...complaints,
    ...[
      before.failed + during.failed > 0 && `${during.failed} requests failed, such as: ${during.failure}`,
      !served && `the last graph is not served within ${SERVED_WITHIN_MS / 1000} s`,
    ].filter((complaint) => complaint !== false),
  ];

  async function publish(kind: (typeof kinds)[number], at: number): Promise<string> {
    const routingUrl = guest.url;
    const sdl = kind === 'breaks a rule' ? sdlOf(at).replace(/guestField/g, 'someField') : sdlOf(at);
    if (kind !== 'lies') guest.serve(sdl);
    const expected = kind === 'outdated' ? 1 : undefined;
    return registry.publish({ name: 'guest', sdl, routingUrl }, { author: 'scenario', expected }).then(
      () => 'done',
      (error: unknown) => (error instanceof RegistryError ? error.code : String(error)),
    );
  }
}

async function untilServed(client: Client): Promise<boolean> {
  const until = performance.now() + SERVED_WITHIN_MS;
  while (performance.now() < until) {
    const { text } = await client.post(JSON.stringify({ query: `{ guestField${lastGood()} }` }));
    if (!text.includes('"errors"')) return true;
    await pause(200);
  }
  return false;
}

const lastGood = (): number => {
  let at = PUBLISHES;
  while (kinds[at % kinds.length] !== 'good') at -= 1;
  return at;
};

// What was there once stays: another version only adds.
const sdlOf = (
  count: number,
): string => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
type Query {
  "A number. (Zahl)"
  guestNumber: Int
${Array.from({ length: count + 1 }, (_, at) => `  "Another one. (Zahl ${at})"\n  guestField${at}: Int`).join('\n')}
}
`;

function* take<Value>(values: Iterator<Value>, count: number): Generator<Value> {
  for (let at = 0; at < count; at += 1) yield values.next().value as Value;
}
