import { peerDialect } from '../graph-dialect.mjs';
import { startSubgraphs } from '../reference/start-subgraphs.mjs';
import { rustPlanner } from './rust-planner.mjs';

const planner = (await rustPlanner()) ? 'Rust' : 'JavaScript';

/** Hive Gateway before subgraphs like those of the reference. */
export const hive = {
  name: 'hive',
  title: `Hive Gateway with the planner in ${planner} before the subgraphs of the reference`,
  dialect: peerDialect,
  async start(group, { databaseUrl }) {
    const supergraph = await startSubgraphs(group, databaseUrl);
    return group.start('gateway', 'contenders/hive/gateway.mjs', { SUPERGRAPH: supergraph });
  },
};
