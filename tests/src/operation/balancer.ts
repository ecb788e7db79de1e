import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** What a client of several instances met with. */
export interface Balancer extends AsyncDisposable {
  /** Answers by the instance that gave them. */
  answered: Map<string, number>;
  /** What no load balancer can make up for: a request that was sent and not answered as it must be. */
  failures: string[];
  /** Waits until so many more requests were answered by the instance. */
  answers(url: string, more: number): Promise<void>;
}

/**
 * Clients that ask without a break, behind a load balancer as they are: it takes turns among the instances that say that
 * they are ready, and takes the next one where a connection is refused. It sends nothing twice.
 */
export function balancer(urls: readonly string[], clients: number, query: string): Balancer {
  const answered = new Map(urls.map((url) => [url, 0]));
  const failures: string[] = [];
  const ready = new Set(urls);
  const over = new AbortController();
  let turn = 0;
  const look = async (url: string) => {
    while (!over.signal.aborted) {
      const isReady = await fetch(new URL('/readyz', url)).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isReady) ready.add(url);
      else ready.delete(url);
      await pause(LOOK_EVERY_MS);
    }
  };
  const askOne = async (url: string) => {
    const response = await post(url, query);
    const text = await response.text();
    if (response.status === 200 && !text.includes('"errors"')) answered.set(url, (answered.get(url) ?? 0) + 1);
    else failures.push(`${response.status} ${text}`);
  };
  const ask = async () => {
    while (!over.signal.aborted) {
      const chosen = [...ready];
      turn += 1;
      const url = chosen[turn % chosen.length];
      if (!url) return void failures.push('nobody is ready');
      await askOne(url).catch((error: Error) => isRefused(error) || failures.push(String(error.cause ?? error)));
    }
  };
  const all = [...urls.map(look), ...Array.from({ length: clients }, ask)];
  return {
    answered,
    failures,
    answers: async (url, more) => {
      const enough = (answered.get(url) ?? 0) + more;
      while ((answered.get(url) ?? 0) < enough) await pause(10);
    },
    [Symbol.asyncDispose]: async () => {
      over.abort();
      await Promise.all(all);
    },
  };
}

export function post(url: string, query: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}

/** Whether nobody took the connection, so that nothing was sent. */
const isRefused = ({ cause }: Error): boolean => (cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
