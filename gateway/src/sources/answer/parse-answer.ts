import { isUtf8 } from 'node:buffer';
import { SubgraphFault } from '../fault';
import { isWithinBounds } from './json-bounds';

/** An answer in the form of GraphQL, whatever it holds. */
export interface RawAnswer {
  data: Record<string, unknown> | null;
  errors: readonly unknown[];
}

/** Reads the bytes of an answer. Throws MALFORMED on what is not UTF-8, not JSON, or no answer in GraphQL's form. */
export function parseAnswer(bytes: Buffer): RawAnswer {
  if (!isUtf8(bytes) || !isWithinBounds(bytes)) throw new SubgraphFault('MALFORMED');
  const { data = null, errors } = parse(bytes) as { data?: unknown; errors?: unknown };
  const told = errors ?? [];
  const isData = typeof data === 'object' && !Array.isArray(data);
  if (!isData || !Array.isArray(told) || (data === null && told.length === 0)) throw new SubgraphFault('MALFORMED');
  return { data: data as RawAnswer['data'], errors: told };
}

function parse(bytes: Buffer): object {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new SubgraphFault('MALFORMED', undefined, error);
  }
  if (typeof json === 'object' && json !== null) return json;
  throw new SubgraphFault('MALFORMED');
}
