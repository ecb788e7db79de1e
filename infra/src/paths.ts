import { join } from 'node:path';

export { shippedSupergraphFile as supergraphFile } from '@ozg/gateway/registry/files/shipped-files';

export const projectRoot = join(__dirname, '..', '..');

export const schemaFileOf = (subgraph: string): string => join(projectRoot, 'subgraphs', subgraph, 'schema.graphql');

/** The cross-domain questions: one folder each, with `query.graphql` and, where it needs them, `variables.json`. */
export const questionsFolder = join(projectRoot, 'tests', 'queries');

/** The package that clients install. */
export const clientFolder = join(projectRoot, 'gateway', 'client');
