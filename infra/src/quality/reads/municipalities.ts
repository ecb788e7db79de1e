import type { Read } from '../rule';

export const municipalities: Read<{ ars: string }[]> = {
  query: `query Municipalities($after: String) {
    municipalities(first: 100, after: $after) {
      nodes { ars }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { municipalities: { nodes: { ars: string }[] } }) => data.municipalities.nodes,
};
