import sql, { type Sql } from 'sql-template-tag';
import { graphError } from '../errors/graph-error';
import { where } from '../reading/condition';
import { conditionKey, type Count, countLoader } from '../reading/counts';
import { groupBy } from '../reading/group';
import { decodeCursor, encodeCursor } from './cursor';
import { after, byRelevance, orderBy, type OrderTerm } from './order';
import { parents, type Relation } from '../reading/relation';
import type { RequestContext } from '../reading/request-context';
import { from, selectList, type Table, withColumn } from '../reading/table';

export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;

export interface PageRequest<Entity extends object> {
  context: RequestContext;
  table: Table<Entity>;
  columns: Set<string>;
  conditions: Sql[];
  order: OrderTerm[];
  /** What `byRelevance` in the order stands for: how well a row fits the searched text. */
  ranking?: { text: string; relevance: Sql };
  first: number;
  after?: string | null;
  /** The parent whose rows are paged; none pages the whole table. */
  parent?: { relation: Relation; key: string };
}

/** A page of a list as a Relay connection; each part runs its statement only when it is selected. */
export class Page<Entity extends object> {
  private readonly start?: unknown[];
  private fetched?: Promise<Entity[]>;

  constructor(private readonly request: PageRequest<Entity>) {
    if (request.first < 1 || request.first > MAX_PAGE_SIZE) {
      throw graphError(
        'PAGE_SIZE_OUT_OF_RANGE',
        `"first" must be between 1 and ${MAX_PAGE_SIZE}, but is ${request.first}.`,
      );
    }
    const { order, after: cursor } = request;
    if (typeof cursor === 'string') this.start = decodeCursor(listOf(request), order, cursor);
  }

  async nodes(): Promise<Entity[]> {
    return (await this.fetch()).slice(0, this.request.first);
  }

  async edges(): Promise<{ cursor: string; node: Entity }[]> {
    return (await this.nodes()).map((node) => ({ cursor: this.cursor(node), node }));
  }

  async pageInfo() {
    const rows = await this.fetch();
    const nodes = await this.nodes();
    const [start, end] = [nodes[0], nodes.at(-1)];
    return {
      hasNextPage: rows.length > nodes.length,
      hasPreviousPage: this.start !== undefined,
      startCursor: start ? this.cursor(start) : null,
      endCursor: end ? this.cursor(end) : null,
    };
  }

  async totalCount(): Promise<number> {
    return (await this.counts([]))[0]?.count ?? 0;
  }

  /** Counts of all rows of the list (not only of this page), grouped by the given properties. */
  counts(by: readonly string[]): Promise<Count[]> {
    const { context, table, conditions, parent } = this.request;
    return countLoader(context, table as Table<never>, conditions, parent?.relation).load({
      parent: parent?.key ?? null,
      by,
    });
  }

  private fetch(): Promise<Entity[]> {
    return (this.fetched ??= fetchPage(this.request, this.start));
  }

  private cursor(row: Entity): string {
    const { order } = this.request;
    return encodeCursor(
      listOf(this.request),
      order,
      order.map(({ property }) => row[property as keyof Entity]),
    );
  }
}

/**
 * A cursor belongs to one sort of list: all projects, or the projects of a ministry (of whichever); a place by relevance
 * means something for one text only.
 */
function listOf<Entity extends object>({ table, parent, ranking }: PageRequest<Entity>): string {
  const list = parent ? `${table.name} of ${parent.relation.name}` : table.name;
  return ranking ? `${list} for ${ranking.text}` : list;
}

async function fetchPage<Entity extends object>(request: PageRequest<Entity>, start?: unknown[]): Promise<Entity[]> {
  const { context, order, first, parent, ranking } = request;
  const plain = request.table as Table<never>;
  const table = ranking ? withColumn(plain, byRelevance.property, ranking.relevance) : plain;
  const columns = new Set([...request.columns, ...order.map(({ property }) => property)]);
  const conditions = [...request.conditions];
  if (start) conditions.push(after(table, order, start));
  const limit = sql`${orderBy(table, order)} limit ${first + 1}`;
  if (!parent) {
    return context.db.rows<Entity>(
      sql`select ${selectList(table, columns)} from ${from(table)} ${where(conditions)} ${limit}`,
    );
  }
  const { relation, key } = parent;
  const name = `page ${table.name} ${relation.name} ${[...columns]} ${first} ${conditionKey([orderBy(table, order), ...conditions])}`;
  const loader = context.loader<string, Entity[]>(name, async (keys) => {
    const rows = await context.db.rows<{ parent: string } & Entity>(
      sql`select r.*, p.parent as "parent" from ${parents(keys)} cross join lateral (
        select ${selectList(table, columns)}, row_number() over (${orderBy(table, order)}) as place
        from ${from(table)} ${where([relation.on, ...conditions])} ${limit}
      ) r order by p.parent, r.place`,
    );
    const byParent = groupBy(rows, (row) => row.parent);
    return keys.map((parentKey) => byParent.get(parentKey) ?? []);
  });
  return loader.load(key);
}
