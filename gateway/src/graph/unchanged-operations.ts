import { BREAK, type DocumentNode, Kind, visit } from 'graphql';
import type { GraphVersion, Ways } from './graph-version';

/**
 * The hashes of the documents, of those that were asked lately, which another version of the graph answers in the very
 * same way: by the same plan, asking the same subgraphs, with nothing in it that is kept from anybody. What asks for the
 * schema, or what the registry knows of its members, is none of them.
 */
export function unchangedOperations(old: GraphVersion, next: GraphVersion): Set<string> {
  const same = old
    .recentlyAsked()
    .filter((operation) => isSimple(operation.document) && isSame(old.waysOf(operation), next.waysOf(operation)));
  return new Set(same.map(({ queryHash }) => queryHash));
}

function isSame(before: Ways | null, after: Ways | null): boolean {
  if (!before || !after || before.plan !== after.plan) return false;
  return before.sources.every((source, at) => source === after.sources[at]);
}

/** One operation, so that the hash of the document tells which, and nothing of the schema in it. */
function isSimple(document: DocumentNode): boolean {
  let isOfData = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value !== '__schema' && value !== '__type') return undefined;
      isOfData = false;
      return BREAK;
    },
  });
  return isOfData;
}
