import { anyReader } from '@ozg/shared/identity/caller';
import { buildSchema, parse } from 'graphql';
import pino from 'pino';
import type { FetchReport } from '../../guard/fetch-report';
import { sourceSettings } from '../../source-settings';
import type { SubgraphFetch } from '../../subgraph-source';
import { RemoteSource, type RemoteSourceOptions } from '../remote-source';

const schema = buildSchema(`
  type Query { service(id: ID): Service, _entities(representations: [_Any!]!): [_Entity]! }
  type Mutation { change(id: ID): String }
  scalar _Any
  union _Entity = Service
  type Service { id: ID!, name: String, tags: [String] }
`);

export interface Guest {
  source: RemoteSource;
  /** What the observer was told. */
  reports: FetchReport[];
  /** What was logged. */
  logged: string[];
  ask(query?: string, variables?: Record<string, unknown>, requestId?: string): ReturnType<SubgraphFetch>;
}

/** Settings for a guest that is not going to answer. */
export const impatient = { ...sourceSettings({}, 'guest'), timeoutMs: 800, changeTimeoutMs: 900 };

/** A subgraph called "guest" at an address. */
export function guestAt(url: string, options: Partial<RemoteSourceOptions> = {}): Guest {
  const reports: FetchReport[] = [];
  const logged: string[] = [];
  const source = new RemoteSource({
    name: 'guest',
    url,
    allowedHosts: new Set([new URL(url).host]),
    schema: () => schema,
    isOfficial: false,
    settings: sourceSettings({}, 'guest'),
    observer: { onFetch: (report) => reports.push(report) },
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ...options,
  });
  const ask: Guest['ask'] = (text = '{ service { id name } }', variables = {}, requestId = 'request-1') =>
    source.prepare({ text, document: parse(text), isMutation: text.startsWith('mutation') })(variables, {
      requestId,
      caller: anyReader,
    });
  return { source, reports, logged, ask };
}
