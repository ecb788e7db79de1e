import { GraphQLError } from 'graphql';
import type { Municipality, Register } from '../facts/facts';

export interface PageArguments {
  first: number;
  after?: string | null;
}

const MOST = 100;

const cursorOf = ({ ars }: Municipality): string => Buffer.from(ars).toString('base64url');

/** A page of the register. Throws BAD_USER_INPUT on a size that is none, or more than 100. */
export function municipalityPage({ municipalities }: Register, { first, after }: PageArguments) {
  if (first < 0 || first > MOST) {
    throw new GraphQLError(`"first" must be from 0 to ${MOST}, but is ${first}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const begin = after ? Buffer.from(after, 'base64url').toString() : '';
  const rest = municipalities.filter(({ ars }) => ars > begin);
  const nodes = rest.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    nodes,
    edges,
    totalCount: municipalities.length,
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: rest.length < municipalities.length,
      startCursor: edges.at(0)?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}
