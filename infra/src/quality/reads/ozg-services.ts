import type { Finding, Read } from '../rule';

export interface OzgService {
  ozgId: string;
  name: string;
  /** Those that hold on the day of the check. */
  responsibilities: { role: string; ministry: { name: string; validUntil: string | null } | null }[];
}

export const ozgServices: Read<OzgService[]> = {
  query: `query OzgServices($after: String, $day: Date!) {
    ozgServices(first: 100, after: $after, orderBy: [{ field: OZG_ID }]) {
      nodes { ozgId name responsibilities(validOn: $day) { role ministry { name validUntil } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { ozgServices: { nodes: OzgService[] } }) => data.ozgServices.nodes,
};

/** Those that their register no longer names, which lists leave out. */
export const retiredOzgServices: Read<{ ozgId: string; retiredOn: string }[]> = {
  query: `query RetiredOzgServices($after: String) {
    ozgServices(first: 100, after: $after, filter: { isRetired: true }) {
      nodes { ozgId retiredOn } pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { ozgServices: { nodes: { ozgId: string; retiredOn: string }[] } }) => data.ozgServices.nodes,
};

export function onOzgService({ ozgId, name }: OzgService, explanation: string): Finding {
  return { subject: { type: 'OzgService', key: ozgId, label: name }, explanation };
}
