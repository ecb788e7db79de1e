import { Histogram, type Registry } from 'prom-client';
import type { FetchReport } from '../../sources/guard/fetch-report';
import { tally } from './tally';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Counts fetches from subgraphs. */
export function fetchMetrics(registry: Registry): (report: FetchReport) => void {
  const count = tally(registry, {
    name: 'ozg_subgraph_fetches_total',
    help: 'Fetches from a subgraph that are over, by what became of them.',
    labelNames: ['subgraph', 'outcome'],
  });
  const seconds = new Histogram({
    name: 'ozg_subgraph_fetch_duration_seconds',
    help: 'From the moment a fetch was wanted to its usable answer or its failure.',
    labelNames: ['subgraph'],
    buckets: SECONDS,
    registers: [registry],
  });
  return ({ subgraph, outcome, ms }) => {
    count(subgraph, outcome);
    seconds.observe({ subgraph }, ms / 1000);
  };
}
