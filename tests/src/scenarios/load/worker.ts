import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../clients/client';
import type { Job, Result } from './job';

const latencies: number[] = [];
const failures: string[] = [];

/** Sends one body and notes how long after `due` it was answered. */
async function ask(client: Client, body: string, due: number): Promise<void> {
  const failure = await client.post(body).then(
    ({ status, text }) => (status === 200 && !text.includes('"errors":[') ? undefined : `${status} ${text}`),
    (error: Error) => String(error),
  );
  latencies.push(performance.now() - due);
  if (failure) failures.push(failure.slice(0, 300));
}

/** A constant rate: a request that is due is sent, however many are under way. */
async function atRate(client: Client, { bodies, seconds }: Job, perSecond: number): Promise<void> {
  const begun = performance.now();
  const underWay: Promise<void>[] = [];
  for (let at = 0; at < perSecond * seconds;) {
    const due = begun + (at * 1000) / perSecond;
    if (due > performance.now()) {
      await pause(1);
      continue;
    }
    underWay.push(ask(client, bodies[at % bodies.length] ?? '', due));
    at += 1;
  }
  await Promise.all(underWay);
}

async function withClients(client: Client, { bodies, seconds }: Job, clients: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  let at = 0;
  const loop = async () => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      at += 1;
      await ask(client, bodies[at % bodies.length] ?? '', now);
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
}

async function run(job: Job): Promise<Result> {
  const { url, pace } = job;
  latencies.length = failures.length = 0;
  const client = new Client(url);
  const begun = performance.now();
  await ('perSecond' in pace ? atRate(client, job, pace.perSecond) : withClients(client, job, pace.clients));
  const seconds = (performance.now() - begun) / 1000;
  await client.close();
  const sorted = latencies.toSorted((one, other) => one - other);
  const percentile = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN;
  return {
    asked: sorted.length,
    perSecond: sorted.length / seconds,
    p50: percentile(50),
    p99: percentile(99),
    longest: percentile(100),
    failed: failures.length,
    failure: failures[0] ?? null,
  };
}

process.on('message', (job: Job) => void run(job).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());
