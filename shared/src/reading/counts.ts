import sql, { join, raw, type Sql } from 'sql-template-tag';
import { conditionKey, where } from './condition';
import { groupBy } from './group';
import { parents, type Relation } from './relation';
import { column, from, type Table, withColumns } from './table';
import type { RequestContext } from './request-context';

/** How many rows have these values; what is not grouped by is null, or not there. */
export type Count = Readonly<Record<string, unknown>> & { readonly count: number };

/** Values of a row `t` that are computed where rows are counted by them. */
export type Dimensions = Readonly<Record<string, Sql>>;

export interface Grouping {
  parent: string | null;
  /** Properties or dimensions to group by; none counts all rows. */
  by: readonly string[];
}

/**
 * Counts of rows per parent and grouping. All groupings that fields of one request ask for in the same moment, of all
 * parents, are one statement with grouping sets.
 */
export function countLoader(
  context: RequestContext,
  table: Table<never>,
  conditions: Sql[],
  relation: Relation | undefined,
  dimensions: Dimensions = {},
) {
  const scope = `count ${table.name} ${relation?.name ?? ''} ${conditionKey(conditions)}`;
  return context.loader<Grouping, Count[]>(scope, async (groupings) => {
    const properties = [...new Set(groupings.flatMap(({ by }) => by))];
    const asked = Object.entries(dimensions).filter(([name]) => properties.includes(name));
    const counted = withColumns(table, Object.fromEntries(asked));
    const sets = new Map(groupings.map(({ by }) => [maskOf(properties, by), by]));
    const keys = [...new Set(groupings.flatMap(({ parent }) => (parent === null ? [] : [parent])))];
    const statement = countStatement(counted, conditions, relation, keys, properties, [...sets.values()]);
    const byGrouping = groupBy(await context.db.rows<Count & { parent?: string; mask: number }>(statement), groupingOf);
    return groupings.map(
      ({ parent, by }) => byGrouping.get(groupingOf({ parent, mask: maskOf(properties, by) })) ?? [],
    );
  });
}

const groupingOf = ({ parent, mask }: { parent?: string | null; mask: number }): string => `${mask} ${parent ?? ''}`;

function countStatement(
  table: Table<never>,
  conditions: Sql[],
  relation: Relation | undefined,
  keys: string[],
  properties: string[],
  sets: (readonly string[])[],
): Sql {
  const parent = relation ? [raw('p.parent')] : [];
  const columns = properties.map((property) => column(table, property));
  const selected = [
    ...(relation ? [raw('p.parent as "parent"')] : []),
    ...properties.map((property) => sql`${column(table, property)} as ${raw(`"${property}"`)}`),
    sql`${columns.length ? sql`grouping(${join(columns)})::int` : raw('0')} as "mask"`,
    raw('count(*)::int as "count"'),
  ];
  const rows = relation ? sql`${parents(keys)} join ${from(table)} on ${relation.on}` : from(table);
  const grouped = sets.map((by) => {
    const members = [...parent, ...by.map((property) => column(table, property))];
    return members.length ? sql`(${join(members)})` : raw('()');
  });
  return sql`select ${join(selected)} from ${rows} ${where(conditions)} group by grouping sets (${join(grouped)}) order by ${join([raw('"count" desc'), ...columns])}`;
}

/** PostgreSQL's grouping(): one bit per column, the last column lowest, 1 where the column is not grouped by. */
function maskOf(properties: readonly string[], by: readonly string[]): number {
  return properties.reduce((mask, property) => mask * 2 + (by.includes(property) ? 0 : 1), 0);
}
