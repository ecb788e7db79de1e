import { readFileSync } from 'node:fs';
import type { Consent } from '../../check/publication';
import { shippedConfigFile } from '../../files/shipped-files';
import { readSupergraphConfig } from '../../files/supergraph-config';
import type { Member } from '../../member';
import { fetchGraph } from './fetch-graph';

/** The graph beside which a guest is judged. */
export interface RecordedGraph {
  /** For the report, such as `graph.json (revision 12)`. */
  called: string;
  members: readonly Member[];
  /** That owners gave. */
  consents: readonly Consent[];
}

/** The graph of a file or an address of /registry/graph.json; the project's own subgraphs where none is named. */
export async function recordedGraph(source: string | undefined): Promise<RecordedGraph> {
  if (source === undefined)
    return { called: 'gateway/supergraph.yaml', members: readSupergraphConfig(shippedConfigFile), consents: [] };
  const text = /^https?:/i.test(source) ? await fetchGraph(new URL(source)) : readFileSync(source, 'utf8');
  return readGraph(text, source);
}

/** What a registry tells of its graph. Throws, naming where it is from, on anything else. */
export function readGraph(text: string, source: string): RecordedGraph {
  const { revision, subgraphs, consents } = parsed(text) as Record<string, unknown>;
  const areRead = isListOf(isListed)(subgraphs) && isListOf(isConsent)(consents);
  if (typeof revision !== 'number' || !areRead) {
    throw new Error(`${source} is no graph of a registry, as "ozg subgraph record" saves it.`);
  }
  return {
    called: `${source} (revision ${revision})`,
    // Where they are is not told, and nobody is asked there.
    members: subgraphs.map((each) => ({ ...each, routingUrl: `local:${each.name}` })),
    consents,
  };
}

function parsed(text: string): object {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}

const isListOf =
  <Each>(isEach: (value: unknown) => value is Each) =>
  (value: unknown): value is Each[] =>
    Array.isArray(value) && value.every(isEach);

function isConsent(value: unknown): value is Consent {
  const { rule, coordinate, subgraph } = (value ?? {}) as Record<keyof Consent, unknown>;
  return [rule, coordinate, subgraph].every((each) => typeof each === 'string');
}

type Listed = Omit<Member, 'routingUrl'>;

function isListed(value: unknown): value is Listed {
  const { name, owner, states, isHost, mayMutate, sdl } = (value ?? {}) as Record<keyof Listed, unknown>;
  return (
    [name, owner, sdl].every((each) => typeof each === 'string') &&
    [isHost, mayMutate].every((each) => typeof each === 'boolean') &&
    Array.isArray(states) &&
    states.every((each) => typeof each === 'string')
  );
}
