import sql, { type Sql } from 'sql-template-tag';

/**
 * Which of several projects `t` of a state speaks for a service: one that is mainly for it before others; then the
 * furthest phase, before one that was set aside and one that nobody states; then the latest report; then the identifier.
 */
export const leadingFirst = (ozgId: Sql): Sql => sql`t.ozg_ids[1] = ${ozgId} desc,
  nullif(t.phase, 'DEPRIORITIZED') desc nulls last, t.phase nulls last, t.reported_on desc nulls last, t.id`;

/**
 * The last day, that of the key `k` at the latest, for which a project `t` was stated to be so: a report says that all
 * still holds, and what sources state of later days says nothing on an earlier one.
 */
export const statedOn: Sql = sql`greatest(case when t.as_of <= k.held_on then t.as_of end, t.reported_on)`;
