import { listsOf, rowsOf, statement } from './statements.mjs';

const ministriesByKey = statement(
  'ministries-by-key',
  'select id, abbreviation, name from responsibility.ministry where id = any($1)',
);

const ministriesByService = statement(
  'ministries-by-service',
  `select distinct r.ozg_id as parent, m.id, m.abbreviation, m.name
   from responsibility.responsibility r join responsibility.ministry m on m.id = r.ministry_id
   where r.ozg_id = any($1) and r.role = 'RESPONSIBLE_MINISTRY' order by m.name, m.id`,
);

const responsibilitiesByLeikaKey = statement(
  'responsibilities-by-leika-key',
  `select leika_key as parent, ministry_id as "ministryId" from responsibility.responsibility
   where leika_key = any($1) and retired_on is null order by ozg_id, role, id`,
);

export async function ministries(db, ids) {
  return rowsOf(ids, await ministriesByKey(db, [ids]), ({ id }) => id);
}

export async function ministriesOfServices(db, ozgIds) {
  return listsOf(ozgIds, await ministriesByService(db, [ozgIds]));
}

export async function responsibilitiesOfLeikaServices(db, leikaKeys) {
  return listsOf(leikaKeys, await responsibilitiesByLeikaKey(db, [leikaKeys]));
}
