import type { Finding, Read } from '../rule';

export interface LeikaService {
  leikaKey: string;
  name: string;
  newerName: string | null;
  isFederalKey: boolean;
  sdg2Relevant: boolean | null;
  structure: { group: string; procedure: string };
  ozgService: { ozgId: string } | null;
  provenance: { kind: string };
}

export const leikaServices: Read<LeikaService[]> = {
  query: `query LeikaServices($after: String) {
    leikaServices(first: 100, after: $after) {
      nodes {
        leikaKey name newerName isFederalKey sdg2Relevant structure { group procedure }
        ozgService { ozgId } provenance { kind }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { leikaServices: { nodes: LeikaService[] } }) => data.leikaServices.nodes,
};

/** Those that their register no longer names, which lists leave out. */
export const retiredLeikaServices: Read<{ leikaKey: string; retiredOn: string }[]> = {
  query: `query RetiredLeikaServices($after: String) {
    leikaServices(first: 100, after: $after, filter: { isRetired: true }) {
      nodes { leikaKey retiredOn } pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { leikaServices: { nodes: { leikaKey: string; retiredOn: string }[] } }) => data.leikaServices.nodes,
};

export function onLeikaService({ leikaKey, name }: LeikaService, explanation: string): Finding {
  return { subject: { type: 'LeikaService', key: leikaKey, label: name }, explanation };
}
