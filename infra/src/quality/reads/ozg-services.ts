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

export function onOzgService({ ozgId, name }: OzgService, explanation: string): Finding {
  return { subject: { type: 'OzgService', key: ozgId, label: name }, explanation };
}
