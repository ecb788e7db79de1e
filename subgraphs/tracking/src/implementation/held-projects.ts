import { germanDay } from '@ozg/shared/keys/german-day';
import sql, { raw, type Sql } from 'sql-template-tag';
import { projectsAsOf } from '../project/project-as-of';

const day = raw('k.held_on');

/** The projects `t`, as they are, that their list names today. */
const today: Sql = sql`(select * from project where retired_on is null) t`;

/** The projects `t`, as they were, that their list named on the day of the key `k`. */
const past: Sql = sql`(select t.* from ${projectsAsOf(day)} where t.retired_on is null or t.retired_on > ${day}) t`;

/** Answers keys in their order; those of today are one statement on the table, those of all other days one on the periods. */
export async function onHeldDays<Key extends { heldOn: string }, Row>(
  keys: readonly Key[],
  read: (keys: readonly Key[], projects: Sql) => Promise<Row[]>,
): Promise<Row[]> {
  const now = germanDay();
  const groups = [
    { projects: today, keys: keys.filter(({ heldOn }) => heldOn === now) },
    { projects: past, keys: keys.filter(({ heldOn }) => heldOn !== now) },
  ];
  const found = new Map<Key, Row>();
  for (const { projects, keys: some } of groups.filter((group) => group.keys.length)) {
    const rows = await read(some, projects);
    for (const [at, key] of some.entries()) found.set(key, rows[at] as Row);
  }
  return keys.map((key) => found.get(key) as Row);
}
