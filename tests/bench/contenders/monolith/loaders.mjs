import { topicAreas } from '../reads/catalog.mjs';
import { ministries, ministriesOfServices, responsibilitiesOfLeikaServices } from '../reads/responsibility.mjs';
import { phaseChangesOf, projectsOfLeikaServices, projectsOfServices } from '../reads/tracking.mjs';

/** What mercurius asks for in batches: one read for all objects of a level. */
export function loadersOn(db) {
  const one = (read, keyOf) => loader((queries) => rowsOf(queries, keyOf, (keys) => read(db, keys)));
  const many = (read, keyOf) =>
    loader((queries) =>
      read(
        db,
        queries.map(({ obj }) => keyOf(obj)),
      ),
    );
  const connection = (read, keyOf) =>
    loader((queries) => connectionsOf(queries, keyOf, (...asked) => read(db, ...asked)));
  const ministry = one(ministries, ({ ministryId, ministry_id: counted }) => ministryId ?? counted);
  return {
    OzgService: {
      topicArea: one(topicAreas, ({ topicAreaCode }) => topicAreaCode),
      ministries: many(ministriesOfServices, ({ ozgId }) => ozgId),
      projects: connection(projectsOfServices, ({ ozgId }) => ozgId),
    },
    LeikaService: {
      responsibilities: many(responsibilitiesOfLeikaServices, ({ leikaKey }) => leikaKey),
      projects: connection(projectsOfLeikaServices, ({ leikaKey }) => leikaKey),
    },
    Responsibility: { ministry },
    ProjectCount: { ministry },
    Project: { phaseChanges: many(phaseChangesOf, ({ id }) => id) },
  };
}

// Without a cache the parent need not be turned into a key, which costs more than it saves within one request.
const loader = (load) => ({ loader: load, opts: { cache: false } });

/** Reads each key that there is once, and answers in the order of the queries. */
async function rowsOf(queries, keyOf, read) {
  const keys = queries.map(({ obj }) => keyOf(obj) ?? null);
  const distinct = [...new Set(keys)].filter((key) => key !== null);
  const found = distinct.length ? await read(distinct) : [];
  const byKey = new Map(distinct.map((key, at) => [key, found[at]]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** One read per page size that is asked for. */
async function connectionsOf(queries, keyOf, read) {
  const answers = new Map();
  for (const first of new Set(queries.map(({ params }) => params.first))) {
    const asked = queries.filter(({ params }) => params.first === first);
    const lists = await read(
      asked.map(({ obj }) => keyOf(obj)),
      first,
    );
    for (const [at, query] of asked.entries()) answers.set(query, { nodes: lists[at] });
  }
  return queries.map((query) => answers.get(query));
}
