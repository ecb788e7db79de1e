import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { RecordedGraph } from '@ozg/gateway/registry/verify/graph/recorded-graph';
import type { VerifyReport } from '@ozg/gateway/registry/verify/report';
import { verifyGuest, type VerifyOptions } from '@ozg/gateway/registry/verify/verify-guest';
import { host } from '../example-graph';
import { soundSdl } from './sound-guest';

// Composing the whole graph takes a second, and says no more of a guest than a host that follows every convention.
const landSdl = soundSdl
  .replaceAll('Saxony', 'Land')
  .replaceAll('saxony', 'land')
  .replace('type State @key(fields: "code", resolvable: false)', 'type State @key(fields: "code")')
  .replace('type OzgService @key(fields: "ozgId") {', 'type OzgService @key(fields: "ozgId") { name: String')
  .replace(
    'type Query {',
    'type Municipality @key(fields: "ars") { ars: Ars! }\ntype Query { municipality: Municipality',
  );
export const smallGraph: RecordedGraph = { called: 'a small graph', members: [host('land', landSdl)], consents: [] };

/** What is found of a guest in Saxony. */
export async function verified(url: string, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
  const guest = {
    name: 'saxony',
    owner: 'Freistaat Sachsen',
    states: ['DE-SN'],
    mayMutate: false,
    routingUrl: url,
    url,
  };
  return verifyGuest(guest, {
    graph: smallGraph,
    consents: [],
    samples: {},
    given: soundSdl,
    key: null,
    timeoutMs: 3000,
    ...options,
  });
}

/** Each probe that did not pass, such as `V08 ERROR`. */
export const findingsOf = ({ results }: VerifyReport): string[] =>
  results.flatMap(({ number, verdict }) => (verdict === 'PASSED' ? [] : [`${number} ${verdict}`]));

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
