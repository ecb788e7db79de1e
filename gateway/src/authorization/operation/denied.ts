import type { DocumentNode, FieldNode, GraphQLError } from 'graphql';

/** What of a document its caller may not have, with the reason for each. */
export interface DeniedSelections {
  fields: ReadonlyMap<FieldNode, GraphQLError>;
  /** Types of which no object may be shown. */
  types: ReadonlyMap<string, GraphQLError>;
  /** The document without these fields, which is what subgraphs may be asked. */
  rest: DocumentNode;
}

/** Some of a document is denied; what it is, is found when it is asked for. */
export interface Denied {
  /** Alike for all callers to whom the same of the document is denied for the same reason. */
  key: string;
  selections(): DeniedSelections;
}
