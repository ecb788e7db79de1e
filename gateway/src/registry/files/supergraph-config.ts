import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Member } from '../member';

interface Listed {
  routing_url?: unknown;
  schema?: { file?: unknown };
  owner?: unknown;
  states?: unknown;
}

/**
 * The operator's own subgraphs, of a file in the form of rover's `supergraph.yaml` with `owner` and `states` beside what
 * rover knows; paths count from its folder. Throws, naming the subgraph, on what is missing or cannot be read.
 */
export function readSupergraphConfig(file: string): Member[] {
  const { subgraphs } = (parse(readFileSync(file, 'utf8')) ?? {}) as { subgraphs?: Record<string, Listed> };
  if (!subgraphs || typeof subgraphs !== 'object') throw new Error(`${file} lists no subgraphs.`);
  return Object.entries(subgraphs).map(([name, listed]) => {
    const text = (value: unknown, key: string): string => {
      if (typeof value === 'string' && value) return value;
      throw new Error(`${file}: the subgraph "${name}" has no ${key}.`);
    };
    const states = listed.states ?? [];
    if (!isCodes(states)) throw new Error(`${file}: states of "${name}" must be codes such as DE-ST.`);
    return {
      name,
      owner: text(listed.owner, 'owner'),
      states,
      isHost: true,
      mayMutate: true,
      routingUrl: text(listed.routing_url, 'routing_url'),
      sdl: readFileSync(resolve(dirname(file), text(listed.schema?.file, 'schema.file')), 'utf8'),
    };
  });
}

const isCodes = (states: unknown): states is string[] =>
  Array.isArray(states) && states.every((code) => typeof code === 'string' && /^DE-[A-Z]{2}$/.test(code));
