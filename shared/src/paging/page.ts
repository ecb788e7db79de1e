import type DataLoader from 'dataloader';
import sql, { type Sql } from 'sql-template-tag';
import { graphError } from '../errors/graph-error';
import { where } from '../reading/condition';
import { type Count, countLoader, type Dimensions, type Grouping } from '../reading/counts';
import { decodeCursor, encodeCursor } from './cursor';
import { after, byRelevance, orderBy, type OrderTerm } from './order';
import { rowsOfParent } from '../reading/keyed-read';
import type { Relation } from '../reading/relation';
import type { RequestContext } from '../reading/request-context';
import { from, selectList, type Table, withColumns } from '../reading/table';
import { wayToRows } from './way-to-rows';

export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;

/** What `byRelevance` in the order stands for: how well a row fits the searched text. */
export interface Ranking {
  text: string;
  relevance: Sql;
}

interface PageDescription<Entity extends object> {
  context: RequestContext;
  table: Table<Entity>;
  columns: ReadonlySet<string>;
  conditions: Sql[];
  /** What besides columns the list is counted by. */
  dimensions?: Dimensions;
  order: OrderTerm[];
  ranking?: Ranking;
  first: number;
  after?: string | null;
  /** Whether it is asked where rows stand, or whether others follow; it takes columns and a row more. */
  hasPlaces: boolean;
  /** How the rows hang on the parents whose pages are asked for; none pages the whole table. */
  relation?: Relation;
}

/** What all pages of a field have in common, whichever their parent. */
export interface PageRequest<Entity extends object> {
  first: number;
  hasPreviousPage: boolean;
  hasPlaces: boolean;
  /** The rows of the page; where places are asked for one more, if the list goes on. */
  rows(parent: string | undefined): Promise<Entity[]>;
  counts: DataLoader<Grouping, Count[], string>;
  cursor(row: Entity): string;
}

export function pageRequest<Entity extends object>(description: PageDescription<Entity>): PageRequest<Entity> {
  const { context, table, conditions, dimensions, relation, order, first, after: cursor } = description;
  if (first < 1 || first > MAX_PAGE_SIZE) {
    throw graphError('PAGE_SIZE_OUT_OF_RANGE', `"first" must be between 1 and ${MAX_PAGE_SIZE}, but is ${first}.`);
  }
  const list = listOf(description);
  const start = typeof cursor === 'string' ? decodeCursor(list, order, cursor) : undefined;
  return {
    first,
    hasPreviousPage: start !== undefined,
    hasPlaces: description.hasPlaces,
    rows: rowsOf(description, start),
    counts: countLoader(context, table as Table<never>, conditions, relation, dimensions),
    cursor: (row) =>
      encodeCursor(
        list,
        order,
        order.map(({ property }) => row[property as keyof Entity]),
      ),
  };
}

/** A page of a list as a Relay connection; each part runs its statement only when it is selected. */
export class Page<Entity extends object> {
  private fetched?: Promise<Entity[]>;

  constructor(
    private readonly request: PageRequest<Entity>,
    private readonly parent?: string,
  ) {}

  nodes(): Promise<Entity[]> {
    const { hasPlaces, first } = this.request;
    // Many parents have no places, and a promise more for each of them costs as much as its rows.
    return hasPlaces ? this.fetch().then((rows) => rows.slice(0, first)) : this.fetch();
  }

  async edges(): Promise<{ cursor: string; node: Entity }[]> {
    return (await this.nodes()).map((node) => ({ cursor: this.request.cursor(node), node }));
  }

  async pageInfo() {
    const rows = await this.fetch();
    const nodes = await this.nodes();
    const { hasPreviousPage, cursor } = this.request;
    const [start, end] = [nodes[0], nodes.at(-1)];
    return {
      hasNextPage: rows.length > nodes.length,
      hasPreviousPage,
      startCursor: start ? cursor(start) : null,
      endCursor: end ? cursor(end) : null,
    };
  }

  async totalCount(): Promise<number> {
    return (await this.counts([]))[0]?.count ?? 0;
  }

  /** Counts of all rows of the list (not only of this page), grouped by the given properties. */
  counts(by: readonly string[]): Promise<Count[]> {
    return this.request.counts.load({ parent: this.parent ?? null, by });
  }

  private fetch(): Promise<Entity[]> {
    return (this.fetched ??= this.request.rows(this.parent));
  }
}

/**
 * A cursor belongs to one sort of list: all projects, or the projects of a ministry (of whichever); a place by relevance
 * means something for one text only.
 */
function listOf<Entity extends object>({ table, relation, ranking }: PageDescription<Entity>): string {
  const list = relation ? `${table.name} of ${relation.name}` : table.name;
  return ranking ? `${list} for ${ranking.text}` : list;
}

function rowsOf<Entity extends object>(
  { context, order, first, hasPlaces, relation, ranking, ...asked }: PageDescription<Entity>,
  start?: unknown[],
): (parent: string | undefined) => Promise<Entity[]> {
  const plain = asked.table as Table<never>;
  const table = ranking ? withColumns(plain, { [byRelevance.property]: ranking.relevance }) : plain;
  const columns = hasPlaces ? new Set([...asked.columns, ...order.map(({ property }) => property)]) : asked.columns;
  const conditions = start ? [...asked.conditions, after(table, order, start)] : asked.conditions;
  const count = hasPlaces ? first + 1 : first;
  if (!relation) {
    const rest = sql`${where(conditions)} ${orderBy(table, order)} limit ${count}`;
    const statement = sql`select ${selectList(table, columns)} from ${from(table)} ${rest}`;
    return () => context.db.rows<Entity>(statement);
  }
  const { source, on, inOrder } = wayToRows(relation, table, order);
  const rest = sql`from ${source} ${where([on, ...conditions])} ${inOrder} limit ${count}`;
  const loader = context.keyed(rowsOfParent<Entity>(table, columns, rest));
  return (parent = '') => loader.load(parent);
}
