import { shuffled } from './dice.mjs';

/** One service by its key, over two subgraphs: what a page about a service asks. */
export const service = {
  name: 'S1',
  title: 'one service by key over two subgraphs',
  clients: 16,
  checks: 5,
  targets: { 'ours-embedded': 7.5, 'ours-distributed': 4, 'ours-cached': 50 },
  query: `query Service($ozgId: OzgId!) {
    ozgService(ozgId: $ozgId) { ozgId name topicArea { code label } ministries { id abbreviation name } }
  }`,
  /** What is asked for in turn, whatever the language. */
  samples: ({ ozgServices }, dice) => shuffled(ozgServices, dice).map(({ ozgId }) => ({ ozgId })),
  variables: ({ ozgId }) => ({ ozgId }),
  /** How many records an answer holds. */
  count: ({ ozgService }) => ({ services: ozgService ? 1 : 0, ministries: ozgService?.ministries.length ?? 0 }),
};
