import { peerDialect } from '../graph-dialect.mjs';

/** The same fields without a federation. */
export const monolith = {
  name: 'monolith',
  title: 'mercurius with graphql-jit and batching loaders in one process',
  dialect: peerDialect,
  start: (group, { databaseUrl }) =>
    group.start('server', 'contenders/monolith/server.mjs', { DATABASE_URL: databaseUrl }),
};
