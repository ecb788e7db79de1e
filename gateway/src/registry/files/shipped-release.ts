import { readFileSync } from 'node:fs';
import type { Release } from '../../graph/release';
import type { RegisteredMember } from '../member';
import { shippedConfigFile, shippedSupergraphFile } from './shipped-files';
import { readSupergraphConfig } from './supergraph-config';

/** The graph of the project's own subgraphs, without any guest. */
export function shippedRelease(): Release {
  return { supergraphSdl: readFileSync(shippedSupergraphFile, 'utf8'), members: registeredIn(shippedConfigFile) };
}

/** What a file of subgraphs says of them beside their schemas. */
export function registeredIn(configFile: string): RegisteredMember[] {
  return readSupergraphConfig(configFile).map(({ name, owner, states, isHost }) => ({
    name,
    owner,
    states,
    isHost,
    version: null,
    publishedAt: null,
  }));
}
