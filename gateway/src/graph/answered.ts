import { GraphQLError } from 'graphql';
import type { AskGraph } from './ask-graph';

/** What the graph answers, whole. Throws its first error, with the code that it has there. */
export async function answered<Data>(ask: AskGraph, query: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
  if (!data) throw new GraphQLError('The graph gave no data.');
  return data as Data;
}
