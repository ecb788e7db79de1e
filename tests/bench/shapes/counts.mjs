import { shuffled } from './dice.mjs';

const AREAS = 10;

/** All projects counted: what the first page of a dashboard asks. */
export const counts = {
  name: 'S4',
  title: 'projects counted by ministry and phase',
  clients: 16,
  checks: 5,
  targets: { 'ours-embedded': 5.2, 'ours-distributed': 4, 'ours-cached': 50 },
  query: `query Counts($topicAreas: [ID!]) {
    projects(filter: { topicArea: $topicAreas }) {
      counts(by: [MINISTRY, PHASE]) { ministry { id abbreviation } phase count }
    }
  }`,
  samples: ({ topicAreas }, dice) =>
    Array.from({ length: 100 }, () => ({ topicAreas: shuffled(topicAreas, dice).slice(0, AREAS) })),
  variables: ({ topicAreas }) => ({ topicAreas }),
  count: ({ projects }) => ({
    groups: projects.counts.length,
    projects: projects.counts.reduce((sum, { count }) => sum + count, 0),
  }),
};
