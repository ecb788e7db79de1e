import { oursDialect } from '../graph-dialect.mjs';
import { settings } from './settings.mjs';

const embedded = (name, title, cache) => ({
  name,
  title,
  dialect: oursDialect,
  start: (group, { databaseUrl }) =>
    group.start('graph', 'contenders/ours/graph.mjs', {
      ...settings,
      DATABASE_URL: databaseUrl,
      RESPONSE_CACHE_MB: cache,
    }),
});

/** This project as `npm start` runs it, on the database of the benchmark. */
export const oursEmbedded = embedded('ours-embedded', 'this project in one process, no response cache', 'off');

export const oursCached = embedded('ours-cached', 'this project in one process, with response cache', '64');
