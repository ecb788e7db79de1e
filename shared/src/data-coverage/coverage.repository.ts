import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import type { Sourced } from '../provenance/sourced';
import { isRetired } from '../reading/as-of';
import { where } from '../reading/condition';
import type { RequestContext } from '../reading/request-context';
import { selectedColumns } from '../reading/selection';
import { from, type Table, tableOf } from '../reading/table';
import type { DataCoverage } from './data-coverage';

type Figures = Partial<Pick<DataCoverage, 'asOf' | 'recordCount'>>;

const isPlain = true;

/** What the type has beside its key; no table, so that only what is asked for is computed. */
const figures = new Map([
  ['asOf', { name: 'as_of', isNullable: true, isPlain }],
  ['recordCount', { name: 'record_count', isNullable: false, isPlain }],
]);

/** For each figure the aggregates over one table `t` and over the tables `c`. */
const aggregates: Readonly<Record<string, { each: string; all: string }>> = {
  asOf: { each: 'max(t.as_of)', all: 'max(c."asOf")' },
  recordCount: { each: 'count(*)', all: 'sum(c."recordCount")::int' },
};

/** Reads how much there is in the tables of these entities, in one statement that computes what is asked for only. */
export function coverageReader(typeName: string, entities: readonly (new () => Sourced)[]) {
  const type = { typeName, name: typeName, key: 'subgraph', columns: figures } as Table<never>;
  const tables = entities.map((entity) => tableOf(entity, 'provenanceId'));
  return async ({ db }: RequestContext, info: GraphQLResolveInfo): Promise<Figures> => {
    const asked = Object.entries(aggregates).filter(([figure]) => selectedColumns(info, type).has(figure));
    if (!asked.length || !tables.length) return { asOf: null, recordCount: 0 };
    const each = tables.map((table) => {
      const current = table.columns.has('retiredOn') ? [isRetired(false)] : [];
      return sql`select ${join(asked.map(([figure, { each: of }]) => raw(`${of} as "${figure}"`)))} from ${from(table as Table<never>)} ${where(current)}`;
    });
    const all = asked.map(([figure, { all: of }]) => raw(`${of} as "${figure}"`));
    const [found] = await db.rows<Figures>(sql`select ${join(all)} from (${join(each, ' union all ')}) c`);
    return found ?? {};
  };
}
