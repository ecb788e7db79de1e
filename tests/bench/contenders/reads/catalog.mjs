import { rowsOf, statement } from './statements.mjs';

const servicesByKey = statement(
  'services-by-key',
  `select ozg_id as "ozgId", name, topic_area_code as "topicAreaCode" from catalog.ozg_service where ozg_id = any($1)`,
);

const areasByKey = statement('areas-by-key', 'select code, label from catalog.topic_area where code = any($1)');

const servicesAfter = statement(
  'services-after',
  `select ozg_id as "ozgId", name, topic_area_code as "topicAreaCode" from catalog.ozg_service
   where retired_on is null and (name, ozg_id) > ($1, $2) order by name, ozg_id limit $3`,
);

const leikaServicesAfter = statement(
  'leika-services-after',
  `select leika_key as "leikaKey", name from catalog.leika_service
   where retired_on is null and leika_key > $1 order by leika_key limit $2`,
);

export async function ozgServices(db, keys) {
  return rowsOf(keys, await servicesByKey(db, [keys]), ({ ozgId }) => ozgId);
}

export async function topicAreas(db, codes) {
  return rowsOf(codes, await areasByKey(db, [codes]), ({ code }) => code);
}

export async function ozgServicePage(db, { first, after }) {
  const [name, ozgId] = after ? placeOf(after) : ['', ''];
  const rows = await servicesAfter(db, [name, ozgId, first]);
  return connectionOf(rows, (row) => [row.name, row.ozgId]);
}

export async function leikaServicePage(db, { first, after }) {
  const [leikaKey] = after ? placeOf(after) : [''];
  return connectionOf(await leikaServicesAfter(db, [leikaKey, first]), (row) => [row.leikaKey]);
}

/** A cursor is the place of a row in the order. */
function connectionOf(rows, valuesOf) {
  return {
    nodes: rows,
    // Computed only where it is selected.
    get edges() {
      return rows.map((node) => ({ node, cursor: cursorOf(valuesOf(node)) }));
    },
  };
}

const cursorOf = (values) => Buffer.from(JSON.stringify(values)).toString('base64url');

const placeOf = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString());
