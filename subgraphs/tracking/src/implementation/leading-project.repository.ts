import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql, { raw, type Sql } from 'sql-template-tag';
import { onHeldDays } from './held-projects';
import type { Implementation } from './implementation';
import { leadingFirst, statedOn } from './leading-first';

export type ImplementationKey = Pick<Implementation, 'ozgId' | 'state' | 'heldOn'>;

type Stated = Omit<Implementation, keyof ImplementationKey>;

/** What the leading project of a state for a service states on a day; null where it has none. */
export function leadingProject(context: RequestContext, key: ImplementationKey): Promise<Stated | null> {
  return context
    .loader<ImplementationKey, Stated | null>('leading project', (keys) => onHeldDays(keys, reader(context)))
    .load(key);
}

// The projects of all services are found by one look into the index, not by one for each.
const reader =
  ({ db }: RequestContext) =>
  async (keys: readonly ImplementationKey[], projects: Sql): Promise<(Stated | null)[]> => {
    const ozgIds = keys.map(({ ozgId }) => ozgId);
    const states = keys.map(({ state }) => state.code);
    const days = keys.map(({ heldOn }) => heldOn);
    const rows = await db.rows<Stated & { place: number }>(sql`
      with asked as (
        select * from unnest(${ozgIds}::text[], ${states}::text[], ${days}::date[])
          with ordinality as k(ozg_id, state_code, held_on, place)
      ), t as materialized (
        select k.held_on, t.id, t.state_code, t.ozg_ids, t.phase, t.phase_label, t.priority, t.reuse_model, t.as_of,
          t.reported_on, t.provenance_id
        from (select distinct held_on from asked) k cross join lateral ${projects}
        where t.ozg_ids && ${ozgIds}::text[] and t.state_code = any(${[...new Set(states)]}::text[])
      )
      select distinct on (k.place) k.place::int as place, t.phase, t.priority, t.reuse_model as "reuseModel",
        t.phase_label as "originalLabel", ${statedOn} as "asOf", s.source, s.url as "sourceUrl", s.kind as "sourceKind"
      from asked k
        join (t cross join unnest(t.ozg_ids) as o(ozg_id))
          on o.ozg_id = k.ozg_id and t.state_code = k.state_code and t.held_on = k.held_on
        left join provenance s on s.id = t.provenance_id
      order by k.place, ${leadingFirst(raw('k.ozg_id'))}`);
    const byPlace = new Map(rows.map(({ place, ...stated }) => [place, stated]));
    return keys.map((_, at) => byPlace.get(at + 1) ?? null);
  };
