import { Pool } from 'undici';
import { summaryOf } from './summary.mjs';

// The load comes from a process of its own, so that neither the contender nor the one that watches them pays for it.
process.on('message', (job) => {
  void run(job).then((result) => process.send(result));
});
process.on('disconnect', () => process.exit());

/**
 * Keeps `clients` requests under way for `seconds` and until `atLeast` are answered, at most for three times as long.
 * Bodies are sent in turn, beginning with number `skip`. Only good answers count; the others are counted apart.
 */
async function run({ url, bodies, clients, seconds, atLeast, skip }) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: clients, headersTimeout: 120_000, bodyTimeout: 120_000 });
  const start = performance.now();
  const [deadline, patience] = [start + seconds * 1000, start + seconds * 3000];
  const latencies = [];
  const failures = [];
  let [sent, bytes] = [0, 0];
  const isGoing = (now) => now < deadline || (sent < atLeast && now < patience);
  const client = async () => {
    for (let begun = performance.now(); isGoing(begun); begun = performance.now()) {
      const { failure, size } = await ask(pool, pathname, bodies[(skip + sent++) % bodies.length]);
      if (failure) {
        failures.push(failure);
      } else {
        bytes += size;
        latencies.push(performance.now() - begun);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
    const summary = summaryOf(latencies, performance.now() - start, bytes);
    return { ...summary, failed: failures.length, failure: failures[0] ?? null };
  } finally {
    await pool.destroy();
  }
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends one body and answers the size of the answer, or why it is none: its first words. By the barest way that undici
 * has, for the load shares the machine with those who are measured.
 */
function ask(pool, path, body) {
  return new Promise((resolve) => {
    const chunks = [];
    let status = 0;
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (controller, statusCode) => (status = statusCode),
        onResponseData: (controller, chunk) => chunks.push(chunk),
        onResponseEnd: () => resolve(judge(status, Buffer.concat(chunks))),
        onResponseError: (controller, error) => resolve({ failure: `${error.code ?? error.name}: ${error.message}` }),
      },
    );
  });
}

function judge(status, answer) {
  const isGood = status === 200 && !answer.includes('"errors":[');
  return isGood ? { size: answer.length } : { failure: `${status}: ${answer.toString('utf8', 0, 300)}` };
}
