import type { Statements } from '@ozg/shared/database/database';
import sql from 'sql-template-tag';
import type { UsedOperation } from '../check/publication';

/** That a client used an operation on a day. */
export interface Use {
  hash: string;
  client: string;
  name: string | null;
  coordinates: readonly string[];
}

// Who has not asked for that long is not broken by anything.
const KEPT_DAYS = 180;

/** Notes that operations were used on a day, and forgets those that nobody has used for half a year. */
export async function saveUse(db: Statements, uses: readonly Use[], day: string): Promise<void> {
  await db.rows(sql`insert into used_operation (hash, client, name, coordinates, first_used_on, last_used_on)
    select hash, client, name, coordinates, ${day}, ${day}
    from jsonb_to_recordset(${JSON.stringify(uses)}) as given(hash text, client text, name text, coordinates text[])
    on conflict (hash, client) do update set
      last_used_on = greatest(used_operation.last_used_on, excluded.last_used_on), coordinates = excluded.coordinates`);
  await db.rows(sql`delete from used_operation where last_used_on < ${day}::date - ${KEPT_DAYS}::int`);
}

/** What clients used within the last half year. */
export function usedOperations(db: Statements): Promise<UsedOperation[]> {
  return db.rows<UsedOperation>(sql`select hash, max(name) as name, array_agg(client order by client) as clients,
      max(last_used_on) as "lastUsedOn", (array_agg(to_jsonb(coordinates)))[1] as coordinates
    from used_operation group by hash order by hash`);
}
