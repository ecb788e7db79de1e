import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

/** An operation that the gateway asks itself, for a page, a feed or a report: as any client could. */
export interface WebOperation {
  text: string;
  document: DocumentNode;
  queryHash: string;
}

/** Reads it from its file. Throws where the file is none or is no GraphQL. */
export function readOperation(file: string): WebOperation {
  const text = readFileSync(file, 'utf8');
  return { text, document: parse(text), queryHash: createHash('sha256').update(text).digest('hex') };
}
