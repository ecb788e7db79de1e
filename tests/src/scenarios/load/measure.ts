import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../clients/client';
import { aligned } from '../report';
import { startDemo } from './demo-graph';
import type { Job, Result } from './job';
import { readKeys } from './keys';
import { mixedReads } from './mixed-reads';
import { Sender } from './sender';

const PER_SECOND = 300;
const SECONDS = 60;
const P99_LIMIT_MS = 500;
const WARM_UP: Pick<Job, 'pace' | 'seconds'> = { pace: { perSecond: 100 }, seconds: 10 };

const RUNS = 5;
const RUN_SECONDS = 30;
const CLIENTS = 100;
const REST_MS = 2000;
const GROWTH_LIMIT = 1.1;

export type Say = (text: string) => void;

/** 300 mixed reads a second for a minute. Answers what is over its limit. */
export async function measureLoad(say: Say): Promise<string[]> {
  await using demo = await startDemo();
  using sender = new Sender();
  const reads = await takeReads(demo.url);
  await sender.run({ url: demo.url, bodies: reads(1000), ...WARM_UP });
  const bodies = reads(PER_SECOND * SECONDS);
  const result = await sender.run({ url: demo.url, bodies, pace: { perSecond: PER_SECOND }, seconds: SECONDS });
  const fresh = ((new Set(bodies).size / bodies.length) * 100).toFixed(0);
  say(aligned([heads, cells(`${PER_SECOND}/s for ${SECONDS} s, ${fresh} % asked for the first time`, result)]));
  return [
    result.failed > 0 && `${result.failed} requests failed, such as: ${result.failure}`,
    result.p99 > P99_LIMIT_MS && `p99 is ${result.p99.toFixed(0)} ms instead of ${P99_LIMIT_MS}`,
  ].filter((complaint) => complaint !== false);
}

/** Five times 100 clients that ask without a break, and what the process holds after each. Answers likewise. */
export async function measureMemory(say: Say): Promise<string[]> {
  await using demo = await startDemo();
  using sender = new Sender();
  const bodies = (await takeReads(demo.url))(20_000);
  const rows: string[][] = [];
  const resident: number[] = [];
  let failed = 0;
  for (let run = 1; run <= RUNS; run += 1) {
    const result = await sender.run({ url: demo.url, bodies, pace: { clients: CLIENTS }, seconds: RUN_SECONDS });
    await pause(REST_MS);
    const bytes = await demo.residentBytes();
    resident.push(bytes);
    failed += result.failed;
    rows.push([...cells(`run ${run}: ${CLIENTS} clients for ${RUN_SECONDS} s`, result), (bytes / 1e6).toFixed(0)]);
  }
  say(aligned([[...heads, 'resident MB'], ...rows]));
  const growth = (resident.at(-1) ?? NaN) / (resident[0] ?? NaN);
  say(`After the last run ${(growth * 100).toFixed(0)} % of what was held after the first.`);
  return [
    failed > 0 && `${failed} requests failed`,
    !(growth <= GROWTH_LIMIT) && `memory grew to ${(growth * 100).toFixed(0)} % of what it was`,
  ].filter((complaint) => complaint !== false);
}

async function takeReads(url: string): Promise<(count: number) => string[]> {
  const client = new Client(url);
  const reads = mixedReads(await readKeys(client));
  await client.close();
  return (count) => Array.from({ length: count }, () => reads.next().value);
}

export const heads = ['load', 'asked', 'per s', 'p50 ms', 'p99 ms', 'longest ms', 'failed'];

export function cells(name: string, { asked, perSecond, p50, p99, longest, failed }: Result): string[] {
  return [name, ...[asked, perSecond, p50, p99, longest, failed].map((figure) => figure.toFixed(0))];
}
