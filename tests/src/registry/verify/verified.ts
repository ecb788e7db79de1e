import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { VerifyReport } from '@ozg/gateway/registry/verify/report';
import { verifyGuest, type VerifyOptions } from '@ozg/gateway/registry/verify/verify-guest';
import { exampleMembers } from '../example-graph';
import { soundSdl } from './sound-guest';

// Composing all of them takes seconds, and says no more of a guest.
const catalog = exampleMembers.filter(({ name }) => name === 'catalog');

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
    graph: { called: 'the catalogue', members: catalog },
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
