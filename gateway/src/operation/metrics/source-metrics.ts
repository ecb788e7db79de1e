import type { PoolUse } from '@ozg/shared/database/database';
import type { Registry } from 'prom-client';
import type { SubgraphSource } from '../../sources/subgraph-source';
import { readGauge } from './read-gauge';

const states = ['UP', 'DEGRADED', 'DOWN'];

/** How the subgraphs and their databases are, at the moment somebody asks. */
export function sourceMetrics(registry: Registry, sources: ReadonlyMap<string, SubgraphSource>): void {
  readGauge(registry, {
    name: 'ozg_subgraph_state',
    help: '1 for the state that a subgraph is in: UP, DEGRADED (its last fetch failed), DOWN (it is left alone).',
    labelNames: ['subgraph', 'state'],
    read: () =>
      [...sources].flatMap(([subgraph, source]) => {
        const current = source.health().state;
        return states.map((state) => [{ subgraph, state }, state === current ? 1 : 0] as const);
      }),
  });
  readGauge(registry, {
    name: 'ozg_database_connections',
    help: 'Connections of a subgraph of this process to its database.',
    labelNames: ['subgraph', 'state'],
    read: () =>
      poolsOf(sources).flatMap(([subgraph, { size, idle }]) => [
        [{ subgraph, state: 'busy' }, size - idle] as const,
        [{ subgraph, state: 'idle' }, idle] as const,
      ]),
  });
  readGauge(registry, {
    name: 'ozg_database_waiting',
    help: 'Statements that wait for a connection.',
    labelNames: ['subgraph'],
    read: () => poolsOf(sources).map(([subgraph, { waiting }]) => [{ subgraph }, waiting]),
  });
}

function poolsOf(sources: ReadonlyMap<string, SubgraphSource>): [subgraph: string, use: PoolUse][] {
  return [...sources].flatMap(([subgraph, source]) => {
    const use = source.pool?.();
    return use ? [[subgraph, use] as [string, PoolUse]] : [];
  });
}
