import { peerDialect } from '../graph-dialect.mjs';
import { startSubgraphs } from './start-subgraphs.mjs';

/** Apollo's gateway as it comes, before subgraphs on Apollo Server. */
export const reference = {
  name: 'reference',
  title: '@apollo/gateway before three subgraphs over HTTP',
  dialect: peerDialect,
  async start(group, { databaseUrl }) {
    const supergraph = await startSubgraphs(group, databaseUrl);
    return group.start('gateway', 'contenders/reference/gateway.mjs', { SUPERGRAPH: supergraph }, '/');
  },
};
