import { setTimeout as pause } from 'node:timers/promises';
import { openRegistryDatabase } from '@ozg/gateway/registry/open-registry';
import { invite } from '@ozg/gateway/registry/register';
import { Registry } from '@ozg/gateway/registry/registry';
import type { Database } from '@ozg/shared/database/database';
import { startGuest } from '../../registry/guest-service';
import { laender } from '../../registry/laender';
import { Client } from '../clients/client';
import { aligned } from '../report';
import { startDemo } from './demo-graph';
import { readKeys } from './keys';
import { cells, heads, type Say } from './measure';
import { mixedReads } from './mixed-reads';
import { Sender } from './sender';

const SECONDS = 20;
const RATIO_LIMIT = 1.15;
const order = { author: 'scenario' };

/**
 * What a client waits for its answer, none of which is kept, before sixteen Länder join the graph, with them and after they
 * left. Answers what is over its limit.
 */
export async function measureLaender(say: Say): Promise<string[]> {
  await using demo = await startDemo({ RESPONSE_CACHE_MB: 'off' });
  using sender = new Sender();
  const client = new Client(demo.url);
  const reads = mixedReads(await readKeys(client));
  const bodies = Array.from({ length: 1000 }, () => reads.next().value as string);
  const ask = async () => {
    const job = { url: demo.url, bodies, pace: { clients: 1 }, seconds: SECONDS };
    await sender.run(job);
    return sender.run(job);
  };

  const before = await ask();
  const db = await openRegistryDatabase(await demo.databaseUrl());
  const registry = new Registry(db, null);
  await using guests = await startGuests();
  const took: number[] = [];
  for (const { name, owner, states, sdl, host, url } of guests.all) {
    await invite(db, { name, owner, states: [...states], hosts: [host], mayMutate: false }, 'scenario');
    const begun = performance.now();
    await registry.publish({ name, sdl, routingUrl: url }, order);
    took.push(performance.now() - begun);
  }
  await untilServed(client, laender.length);
  const during = await ask();
  for (const { name } of laender) await registry.remove(name, order);
  await untilServed(client, 0);
  const after = await ask();
  await close(db, client);

  say(aligned([heads, cells('before', before), cells('with 16 Länder', during), cells('after', after)]));
  const [first = NaN, last = NaN] = [took[0], took.at(-1)];
  say(`The first publish took ${first.toFixed(0)} ms, the sixteenth ${last.toFixed(0)} ms.`);
  const ratio = during.p50 / ((before.p50 + after.p50) / 2);
  say(`With sixteen Länder an answer takes ${ratio.toFixed(2)} times as long.`);
  const failed = before.failed + during.failed + after.failed;
  return [
    failed > 0 && `${failed} requests failed`,
    !(ratio <= RATIO_LIMIT) && `answers take ${ratio.toFixed(2)} times as long instead of ${RATIO_LIMIT}`,
  ].filter((complaint) => complaint !== false);
}

async function startGuests() {
  const started = await Promise.all(laender.map(async (land) => ({ land, service: await startGuest(land.sdl) })));
  return {
    all: started.map(({ land, service: { host, url } }) => ({ ...land, host, url })),
    [Symbol.asyncDispose]: async () => {
      for (const { service } of started) await service[Symbol.asyncDispose]();
    },
  };
}

async function untilServed(client: Client, guests: number): Promise<void> {
  const body = JSON.stringify({ query: '{ subgraphs { isHost } }' });
  for (;;) {
    const { text } = await client.post(body);
    const { data } = JSON.parse(text) as { data: { subgraphs: { isHost: boolean }[] } };
    if (data.subgraphs.filter(({ isHost }) => !isHost).length === guests) return;
    await pause(500);
  }
}

async function close(db: Database, client: Client): Promise<void> {
  await db.close();
  await client.close();
}
