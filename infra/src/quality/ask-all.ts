import type { AskGraph } from '@ozg/gateway/graph/ask-graph';

interface Connection {
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Asks a query whole: where one of its root fields is a connection with `nodes` and `pageInfo`, its pages are followed
 * with `$after` and their nodes joined. Throws on any error of any page: half a list would make findings vanish.
 */
export async function askAll(ask: AskGraph, query: string, variables: object): Promise<Record<string, unknown>> {
  const data = await answerOf(ask, query, { ...variables });
  const nodes = connectionIn(data)?.nodes;
  for (let page = connectionIn(data); page?.pageInfo.hasNextPage;) {
    page = connectionIn(await answerOf(ask, query, { ...variables, after: page.pageInfo.endCursor }));
    nodes?.push(...(page?.nodes ?? []));
  }
  return data;
}

async function answerOf(ask: AskGraph, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.path?.join('.') ?? 'graph'}: ${error.message}`);
  if (!data) throw new Error('The graph gave no data.');
  return data;
}

function connectionIn(data: Record<string, unknown>): Connection | undefined {
  return Object.values(data).find((field) => (field as Partial<Connection> | null)?.pageInfo) as Connection | undefined;
}
