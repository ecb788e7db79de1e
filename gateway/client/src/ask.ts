import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the graph at `url`, such as `https://ozg.example.org/graphql`. Throws with the message and code of an error. */
export async function ask<Result, Variables>(
  url: string,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Result>;
  const [error] = errors ?? [];
  if (error || !data) throw new Error(`${error?.extensions?.code ?? response.status}: ${error?.message ?? 'no data'}`);
  return data;
}
