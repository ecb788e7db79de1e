import type { Answer, TestSubgraph } from '@ozg/shared/testing/test-subgraph';

interface CompleteAnswer {
  data: NonNullable<Answer['data']>;
  statements: string[];
}

/** The answer to a query that must not fail. */
export async function answerOf(
  graph: TestSubgraph,
  query: string,
  variables?: Record<string, unknown>,
): Promise<CompleteAnswer> {
  const { data, errors, statements } = await graph.ask(query, variables);
  if (errors[0]) throw errors[0];
  if (!data) throw new Error('no data');
  return { data, statements };
}

/** Follows a list to its end, `first` entries at a time, and answers its ids in their order. */
export async function idsOf(graph: TestSubgraph, list: string, args: string, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await answerOf(
      graph,
      `query ($after: String) {
        ${list}(first: ${first}, after: $after, ${args}) { nodes { id } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    const page = data[list] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

/** The codes of the errors that a query is answered with. */
export async function codesOf(graph: TestSubgraph, query: string): Promise<unknown[]> {
  return (await graph.ask(query)).errors.map(({ extensions }) => extensions['code']);
}
