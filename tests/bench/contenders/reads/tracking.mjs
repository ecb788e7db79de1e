import { listsOf, statement } from './statements.mjs';

const projectsBy = (column) =>
  statement(
    `projects-by-${column}`,
    `select p.parent, t.* from unnest($1::text[]) p(parent) cross join lateral (
       select id, title, phase, priority from tracking.project
       where ${column} @> array[p.parent] and retired_on is null order by title, id limit $2
     ) t order by p.parent, t.title, t.id`,
  );

const byOzgId = projectsBy('ozg_ids');
const byLeikaKey = projectsBy('leika_keys');

const changesByProject = statement(
  'changes-by-project',
  `select project_id as parent, changed_on::text as "changedOn", to_phase as "to" from tracking.phase_change
   where project_id = any($1) order by changed_on, recorded_at, id`,
);

export async function projectsOfServices(db, ozgIds, first) {
  return listsOf(ozgIds, await byOzgId(db, [ozgIds, first]));
}

export async function projectsOfLeikaServices(db, leikaKeys, first) {
  return listsOf(leikaKeys, await byLeikaKey(db, [leikaKeys, first]));
}

export async function phaseChangesOf(db, projectIds) {
  return listsOf(projectIds, await changesByProject(db, [projectIds]));
}

const columns = { PHASE: 'phase', PRIORITY: 'priority', MINISTRY: 'ministry_id', TOPIC_AREA: 'topic_area_code' };

/** Counts of projects by one to three dimensions, the largest group first. */
export async function projectCounts(db, by, filter) {
  const chosen = by.map((dimension) => columns[dimension]);
  const count = statement(
    `counts-by-${chosen}`,
    `select ${chosen}, count(*)::int as count from tracking.project
     where retired_on is null and ($1::text[] is null or topic_area_code = any($1)) group by ${chosen}`,
  );
  const nameOf = (row) => chosen.map((column) => row[column] ?? '').join(' ');
  const rows = await count(db, [filter?.topicArea ?? null]);
  return rows.sort((one, other) => other.count - one.count || nameOf(one).localeCompare(nameOf(other)));
}
