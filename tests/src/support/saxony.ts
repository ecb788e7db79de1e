import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@ozg/gateway/graph/release';
import { composeGraph } from '@ozg/gateway/registry/compose/compose-graph';
import { shippedConfigFile } from '@ozg/gateway/registry/files/shipped-files';
import { registeredIn } from '@ozg/gateway/registry/files/shipped-release';
import { readSupergraphConfig } from '@ozg/gateway/registry/files/supergraph-config';
import { projectRoot, schemaFileOf } from '@ozg/infra/paths';
import { type RunningProcess, startProcess } from './process';

/** The guest in a process of its own, with the made-up statements of its demo. */
export const startSaxony = (port = '0'): Promise<RunningProcess> =>
  startProcess(join(projectRoot, 'subgraphs', 'saxony', 'dist', 'main.js'), { PORT: port, SAXONY_DEMO: '1' });

/** The project's own subgraphs composed with the guest, and what the composition noticed. Throws where they do not fit. */
export function composedWithSaxony(): { supergraphSdl: string; hints: string[] } {
  const sdl = readFileSync(schemaFileOf('saxony'), 'utf8');
  const composition = composeGraph([
    ...readSupergraphConfig(shippedConfigFile),
    { name: 'saxony', routingUrl: 'https://saxony.example/graphql', sdl },
  ]);
  if (composition.errors) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition;
}

/** What is served once Saxony has joined at that address. */
export function releaseWithSaxony(url: string): Release {
  const { supergraphSdl } = composedWithSaxony();
  const saxony = { name: 'saxony', owner: 'Freistaat Sachsen', states: ['DE-SN'], isHost: false, version: 1 };
  return {
    supergraphSdl,
    members: [...registeredIn(shippedConfigFile), { ...saxony, publishedAt: new Date('2026-11-01T08:00:00Z') }],
    routing: { saxony: url },
  };
}
