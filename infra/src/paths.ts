import { join } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');

export const supergraphFile = join(projectRoot, 'gateway', 'supergraph.graphql');

export const schemaFileOf = (subgraph: string): string => join(projectRoot, 'subgraphs', subgraph, 'schema.graphql');

/** The cross-domain questions: one folder each, with `query.graphql` and, where it needs them, `variables.json`. */
export const questionsFolder = join(projectRoot, 'tests', 'queries');
