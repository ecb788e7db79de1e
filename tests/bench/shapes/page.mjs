import { shuffled } from './dice.mjs';

const SIZE = 50;

/** A page of a list with what three subgraphs know: what a table of a dashboard asks. */
export const page = {
  name: 'S2',
  title: `page of ${SIZE} services with ministries, phases and priorities`,
  clients: 16,
  checks: 5,
  targets: { 'ours-embedded': 5, 'ours-distributed': 3.5, 'ours-cached': 50 },
  query: `query Page($after: String!) {
    ozgServices(first: ${SIZE}, after: $after) {
      nodes { ozgId name ministries { id abbreviation } projects(first: 3) { nodes { phase priority } } }
    }
  }`,
  samples: ({ ozgServices }, dice) =>
    shuffled(ozgServices.slice(0, -SIZE).entries(), dice)
      .slice(0, 200)
      .map(([place, after]) => ({ place, after })),
  variables: ({ place }, cursors) => ({ after: cursors.ozgServices[place] }),
  count: ({ ozgServices: { nodes } }) => ({
    services: nodes.length,
    ministries: nodes.flatMap(({ ministries }) => ministries).length,
    projects: nodes.flatMap(({ projects }) => projects.nodes).length,
  }),
};
