import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The document without these fields. What is left with nothing asks for its type, so that it is still valid. */
export function withoutFields(document: DocumentNode, fields: ReadonlyMap<FieldNode, unknown>): DocumentNode {
  return visit(document, {
    Field: (node) => (fields.has(node) ? null : undefined),
    SelectionSet: {
      leave: (node) => (node.selections.length ? undefined : { ...node, selections: [typename] }),
    },
  });
}
