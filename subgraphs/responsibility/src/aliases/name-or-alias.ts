import { contains } from '@ozg/shared/reading/condition';
import sql, { type Sql } from 'sql-template-tag';

/** The text occurs in the name or in one of the aliases, whatever its case. */
export function nameOrAlias(text: string): Sql {
  return sql`(${contains('name')(text)} or exists (
    select 1 from unnest(t.aliases) as alias where position(lower(${text}) in lower(alias)) > 0))`;
}
