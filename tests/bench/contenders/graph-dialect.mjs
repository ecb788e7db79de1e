const listQuery = (list) => `query($after: String) { ${list}(first: 100, after: $after) { edges { cursor } } }`;

/**
 * How contenders are asked whose schema has the fields of this project: with the very same text. Cursors are collected
 * from the first contender and hold for all that make them the same way.
 */
function graphDialect() {
  let cursors;
  return {
    collectCursors: (ask) => (cursors ??= collectCursors(ask)),
    bodyOf: (shape, sample, known) => ({ query: shape.query, variables: shape.variables(sample, known) }),
    /** What was answered, in the words of the shape. */
    dataOf: (_shape, { data }) => data,
    countOf: (shape, data) => shape.count(data),
    isComparable: true,
  };
}

export const oursDialect = graphDialect();

export const peerDialect = graphDialect();

/** The cursor of every entry of the two lists that are paged. */
async function collectCursors(ask) {
  const cursors = {};
  for (const list of ['ozgServices', 'leikaServices']) {
    cursors[list] = [];
    for (let edges; edges?.length !== 0;) {
      ({ edges } = (await ask({ query: listQuery(list), variables: { after: cursors[list].at(-1) } })).data[list]);
      cursors[list].push(...edges.map(({ cursor }) => cursor));
    }
  }
  return cursors;
}
