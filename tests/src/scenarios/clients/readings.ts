import type { Need } from '../scenario';
import type { Client } from './client';
import type { Counter } from './counter';
import { type Question, questions } from './questions';
import { type Answer, type Check, differenceTo } from './verdict';

// Processes that were just started may be slow at first.
const WHOLE_WITHIN_MS = 30_000;

/** A question with what is right. */
export interface Reading {
  name: string;
  body: string;
  needs: readonly Need[];
  /** Called when it is asked: what may be answered from then on. */
  expect(): Check;
}

/** Asks all questions once while nothing is broken; what is answered now is right from now on. */
export async function recordAll(client: Client, counters: readonly Counter[]): Promise<Reading[]> {
  const recorded = await Promise.all(questions.map((question) => record(client, question)));
  return [...recorded, ...counters.map(counted)];
}

async function record(client: Client, { name, query, needs }: Question): Promise<Reading> {
  const body = JSON.stringify({ query });
  const deadline = performance.now() + WHOLE_WITHIN_MS;
  for (;;) {
    const { text } = await client.post(body);
    const { data, errors } = JSON.parse(text) as Answer;
    if (data && !errors) {
      const check: Check = (answered, hasErrors) => differenceTo(data, answered, hasErrors);
      return { name, body, needs, expect: () => check };
    }
    if (performance.now() > deadline) throw new Error(`"${name}" is not answered before anything is broken: ${text}`);
  }
}

/** Who asks after a number was acknowledged must see it, or a later one. */
function counted(counter: Counter): Reading {
  const { record: what, id } = counter;
  return {
    name: `counter in ${what.subgraph}`,
    body: JSON.stringify({ query: what.query(id) }),
    needs: ['gateway', 'database', 'clock', what.subgraph],
    expect: () => {
      const least = counter.acknowledged;
      return (data, hasErrors) => {
        const text = (data as { counted?: { text?: string | null } | null } | null)?.counted?.text;
        if (text === null || text === undefined) return hasErrors ? undefined : 'no number without an error';
        const number = Number(text);
        return number >= least && number <= counter.tried
          ? undefined
          : `${text} instead of ${least} (acknowledged) to ${counter.tried}`;
      };
    },
  };
}
