import { join } from 'node:path';

const gatewayFolder = join(__dirname, '..', '..', '..');

/** The subgraphs that the project itself brings. */
export const shippedConfigFile = join(gatewayFolder, 'supergraph.yaml');

/** They, composed. */
export const shippedSupergraphFile = join(gatewayFolder, 'supergraph.graphql');
