import { groupBy } from '@ozg/shared/reading/group';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql, { raw, type Sql } from 'sql-template-tag';
import { onHeldDays } from '../implementation/held-projects';
import { leadingFirst, statedOn } from '../implementation/leading-first';
import type { PhaseCount } from './phase-count';
import type { StateProgress } from './state-progress';

type Key = Pick<StateProgress, 'state' | 'heldOn'>;

interface Group extends PhaseCount {
  /** Day of the newest statement in the group. */
  asOf: string | null;
}

/** The services of a state by the phase of their leading project on a day; those without one come last. */
export function servicesByPhase(context: RequestContext, key: Key): Promise<Group[]> {
  return context.loader<Key, Group[]>('services by phase', (keys) => onHeldDays(keys, reader(context))).load(key);
}

const reader =
  ({ db }: RequestContext) =>
  async (keys: readonly Key[], projects: Sql): Promise<Group[][]> => {
    const rows = await db.rows<Group & { place: number }>(sql`
      with led as (
        select distinct on (k.place, o.ozg_id) k.place, t.phase, ${statedOn} as as_of
        from unnest(${keys.map(({ state }) => state.code)}::text[], ${keys.map(({ heldOn }) => heldOn)}::date[])
            with ordinality as k(state_code, held_on, place)
          cross join lateral (select t.* from ${projects} where t.state_code = k.state_code) t
          cross join unnest(t.ozg_ids) as o(ozg_id)
        order by k.place, o.ozg_id, ${leadingFirst(raw('o.ozg_id'))}
      )
      select place::int, phase, count(*)::int as count, max(as_of) as "asOf" from led group by place, phase
      order by place, phase nulls last`);
    const byPlace = groupBy(rows, ({ place }) => place);
    return keys.map((_, at) => byPlace.get(at + 1) ?? []);
  };
