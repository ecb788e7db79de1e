const PAGE = 100;

/** The limit: what PostgreSQL and node:http can do with nothing between them. */
export const sql = {
  name: 'sql',
  title: 'hand-written SQL behind node:http',
  start: (group, { databaseUrl }) => group.start('server', 'contenders/sql/server.mjs', { DATABASE_URL: databaseUrl }),
  dialect: {
    collectCursors: async () => ({}),
    bodyOf: ({ name }, sample) => ({ shape: name, sample }),
    dataOf: ({ pages }, { data }) =>
      pages
        ? Object.fromEntries(pages.map((at) => [`p${at}`, { nodes: data.nodes.slice((at - 1) * PAGE, at * PAGE) }]))
        : data,
    countOf: (shape, data) => shape.count(data),
    isComparable: true,
  },
};
