import { Client } from './clients/client';
import { countedRecords, Counter } from './clients/counter';
import { Readers } from './clients/readers';
import { recordAll } from './clients/readings';
import { openScenarioGraph } from './graph/scenario-graph';
import { type Outcome, runScenario, type Terms } from './run-scenario';
import type { Scenario } from './scenario';

// All clients are one address.
const gatewaySettings = { RATE_LIMIT: '100000' };
const CALM_WITHIN_MS = 30_000;

/** Runs one scenario after the other on one graph and tells each outcome as it comes. */
export async function* runScenarios(
  scenarios: readonly Scenario[],
  terms: Terms,
  settings: Record<string, string> = {},
): AsyncGenerator<Outcome> {
  await using graph = await openScenarioGraph({ ...gatewaySettings, ...settings });
  const client = new Client(graph.url);
  const counters: Counter[] = [];
  try {
    for (const record of countedRecords) counters.push(await Counter.start(record, graph.database.url));
    await using readers = new Readers(client, await recordAll(client, counters));
    if ((await readers.untilCalm(CALM_WITHIN_MS)) === Infinity) throw new Error('The graph does not answer.');
    for (const scenario of scenarios) yield await runScenario(scenario, graph, readers, terms);
  } finally {
    for (const counter of counters) await counter[Symbol.asyncDispose]();
    await client.close();
  }
}
