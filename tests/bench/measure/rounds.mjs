import { withDescendants } from '../processes/process-tree.mjs';
import { diceOf, shuffled } from '../shapes/dice.mjs';
import { watchMemory } from './memory.mjs';

const WARM_UP_SHARE = 0.15;
// What compiles while it runs takes thousands of requests until it is as fast as on its second day.
const WARM_UP_TIMES = 3;

/**
 * Measures on every shape those that are able to answer it, once per round, and answers one entry per measurement:
 * `{ round, shape, contender, perSecond, p50, p99, bytesPerAnswer, failed, failure, peakBytes }`. Contenders of one shape follow each
 * other closely, in an order that is thrown anew each time, so that what the machine does besides meets all alike.
 */
export async function measureRounds(able, shapes, { rounds, seconds, seed, isQuick, client, say }) {
  await warmUp(able, shapes, { seconds: isQuick ? seconds : WARM_UP_TIMES * seconds, client, say });

  const measured = [];
  for (let round = 1; round <= rounds; round += 1) {
    const dice = diceOf(seed * 1000 + round);
    for (const shape of shuffled(shapes, dice)) {
      for (const contender of shuffled(able.get(shape.name), dice)) {
        const job = { ...jobOf(contender, shape), skip: Math.floor(dice() * shape.asked.length) };
        await client.run({ ...job, seconds: seconds * WARM_UP_SHARE });
        const stopWatching = watchMemory(withDescendants(contender.group.pids));
        const result = await client.run({ ...job, seconds, atLeast: 2 * job.clients });
        const { name } = contender;
        measured.push({ round, shape: shape.name, contender: name, ...result, peakBytes: stopWatching() });
        if (result.failed) say(`${name} fails ${result.failed} of ${shape.name}, e.g. ${result.failure}`);
      }
    }
    say(`round ${round} of ${rounds} measured`);
  }
  return measured;
}

/** Lets just-in-time compilers and caches see everything that will be asked. */
async function warmUp(able, shapes, { seconds, client, say }) {
  for (const shape of shapes) {
    for (const contender of able.get(shape.name)) {
      const job = jobOf(contender, shape);
      await client.run({ ...job, seconds, atLeast: job.bodies.length });
    }
    say(`${shape.name} warmed up`);
  }
}

function jobOf({ url, dialect, cursors }, shape) {
  const bodies = shape.asked.map((sample) => JSON.stringify(dialect.bodyOf(shape, sample, cursors)));
  return { url, bodies, clients: shape.clients };
}
