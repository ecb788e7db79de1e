import { questions } from './questions.mjs';

const lists = { allOzgServices: '[NAME_ASC, OZG_ID_ASC]', allLeikaServices: 'LEIKA_KEY_ASC' };

/** GraphQL straight from the tables; its schema is its own, so that only numbers of records can be compared. */
export const postgraphile = {
  name: 'postgraphile',
  title: 'PostGraphile on views of the same tables',
  start: (group, { databaseUrl }) =>
    group.start('server', 'contenders/postgraphile/server.mjs', { DATABASE_URL: databaseUrl }),
  dialect: {
    async collectCursors(ask) {
      const cursors = {};
      for (const [list, orderBy] of Object.entries(lists)) {
        const { data } = await ask({ query: `{ ${list}(orderBy: ${orderBy}) { edges { cursor } } }` });
        cursors[list] = data[list].edges.map(({ cursor }) => cursor);
      }
      return cursors;
    },
    bodyOf: ({ name }, sample, cursors) => ({
      query: questions[name].query,
      variables: questions[name].variables(sample, cursors),
    }),
    dataOf: (_shape, { data }) => data,
    countOf: ({ name }, data) => questions[name].count(data),
    isComparable: false,
  },
};
