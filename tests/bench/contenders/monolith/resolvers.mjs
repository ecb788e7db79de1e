import { leikaServicePage, ozgServicePage, ozgServices } from '../reads/catalog.mjs';
import { projectCounts } from '../reads/tracking.mjs';

export const resolversOn = (db) => ({
  Query: {
    ozgService: async (_root, { ozgId }) => (await ozgServices(db, [ozgId]))[0],
    ozgServices: (_root, page) => ozgServicePage(db, page),
    leikaServices: (_root, page) => leikaServicePage(db, page),
    projects: (_root, { filter }) => ({ filter }),
  },
  ProjectConnection: { counts: ({ filter }, { by }) => projectCounts(db, by, filter) },
});
