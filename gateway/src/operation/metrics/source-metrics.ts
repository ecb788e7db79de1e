import type { PoolUse } from '@ozg/shared/database/database';
import type { Registry } from 'prom-client';
import type { Graph } from '../../graph/graph';
import { readGauge } from './read-gauge';

const states = ['UP', 'DEGRADED', 'DOWN'];

/** How the subgraphs and their databases are, at the moment somebody asks. */
export function sourceMetrics(registry: Registry, graph: Pick<Graph, 'sources'>): void {
  readGauge(registry, {
    name: 'ozg_subgraph_state',
    help: '1 for the state that a subgraph is in: UP, DEGRADED (its last fetch failed), DOWN (it is left alone).',
    labelNames: ['subgraph', 'state'],
    read: () =>
      [...graph.sources].flatMap(([subgraph, source]) => {
        const current = source.health().state;
        return states.map((state) => [{ subgraph, state }, state === current ? 1 : 0] as const);
      }),
  });
  readGauge(registry, {
    name: 'ozg_database_connections',
    help: 'Connections of a subgraph of this process to its database.',
    labelNames: ['subgraph', 'state'],
    read: () =>
      poolsOf(graph).flatMap(([subgraph, { size, idle }]) => [
        [{ subgraph, state: 'busy' }, size - idle] as const,
        [{ subgraph, state: 'idle' }, idle] as const,
      ]),
  });
  readGauge(registry, {
    name: 'ozg_database_waiting',
    help: 'Statements that wait for a connection.',
    labelNames: ['subgraph'],
    read: () => poolsOf(graph).map(([subgraph, { waiting }]) => [{ subgraph }, waiting]),
  });
}

function poolsOf({ sources }: Pick<Graph, 'sources'>): [subgraph: string, use: PoolUse][] {
  return [...sources].flatMap(([subgraph, source]) => {
    const use = source.pool?.();
    return use ? [[subgraph, use] as [string, PoolUse]] : [];
  });
}
