import { phaseChangesOf, projectCounts, projectsOfLeikaServices, projectsOfServices } from '../../reads/tracking.mjs';
import { serveSubgraph } from './serve-subgraph.mjs';

const page = async (rows) => ({ nodes: await rows });

await serveSubgraph('tracking', {
  Query: { projects: (_root, { filter }) => ({ filter }) },
  ProjectConnection: { counts: ({ filter }, { by }, { db }) => projectCounts(db, by, filter) },
  ProjectCount: { ministry: ({ ministry_id: id }) => id && { id } },
  Project: { phaseChanges: ({ id }, _args, { load }) => load(phaseChangesOf).load(id) },
  OzgService: { projects: ({ ozgId }, { first }, { load }) => page(load(projectsOfServices, first).load(ozgId)) },
  LeikaService: {
    projects: ({ leikaKey }, { first }, { load }) => page(load(projectsOfLeikaServices, first).load(leikaKey)),
  },
});
