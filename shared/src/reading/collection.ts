import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { type AsOfSource, isRetired, tableAsOf } from './as-of';
import { conditionKey, type Conditions, conditionsOf, where } from './condition';
import type { Dimensions } from './counts';
import { rowByKey, rowsOfParent } from './keyed-read';
import { byRelevance, orderBy, type OrderTerm, totalOrder } from '../paging/order';
import { DEFAULT_PAGE_SIZE, Page, pageRequest, type PageRequest, type Ranking } from '../paging/page';
import { parentKey, type Relation } from './relation';
import type { RequestContext } from './request-context';
import { asked, remembered, selectsPlaces } from './selection';
import { column, from, selectList, type Table, tableOf } from './table';
import type { TextSearch } from '../search/text-search';

export interface PageArguments<Filter> {
  first?: number | null;
  after?: string | null;
  filter?: Filter | null;
  orderBy?: { field: string; direction?: 'ASC' | 'DESC' | null }[] | null;
  /** The day whose state is read; today where there is none. */
  asOf?: string | null;
}

interface CollectionOptions<Entity extends object, Filter extends object> {
  key: keyof Entity & string;
  /** The order of lists for which none is asked: properties, ascending. */
  order: (keyof Entity & string)[];
  conditions: Conditions<Filter>;
  /** What besides its columns lists can be counted by: `page.counts(['isBlue'])`. */
  dimensions?: Dimensions;
  /** The search behind `text` in the filter, where lists come in the order of how well entries fit. */
  search?: TextSearch;
  /** What is read instead of the table for another day than today. */
  asOf?: AsOfSource;
}

/** All reads of one entity: by key, as a page, as the short list of a parent. Each is one statement per batch. */
export class Collection<Entity extends object, Filter extends object = object> {
  readonly table: Table<Entity>;
  private readonly defaultOrder: OrderTerm[];
  private readonly conditions: Conditions<Filter>;
  private readonly dimensions?: Dimensions;
  private readonly search?: TextSearch;
  private readonly asOf?: AsOfSource;

  constructor(entity: new () => Entity, options: CollectionOptions<Entity, Filter>) {
    this.table = tableOf(entity, options.key);
    this.defaultOrder = options.order.map((property) => ({ property, descending: false }));
    this.conditions = options.conditions;
    this.dimensions = options.dimensions;
    this.search = options.search;
    this.asOf = options.asOf;
  }

  /** The row with that key, or null. */
  async one(
    context: RequestContext,
    key: string | null | undefined,
    info: GraphQLResolveInfo,
    asOf?: string | null,
  ): Promise<Entity | null> {
    if (key === null || key === undefined) return null;
    return this.byKey(context, info, asOf).load(key);
  }

  /** The rows with those keys, in their order; unknown keys are left out. */
  async some(context: RequestContext, keys: readonly string[], info: GraphQLResolveInfo): Promise<Entity[]> {
    const loader = this.byKey(context, info);
    const rows = await Promise.all(keys.map((key) => loader.load(key)));
    return rows.filter((row) => row !== null);
  }

  /** A page of the whole table, or of the rows of one parent. */
  page(
    context: RequestContext,
    args: PageArguments<Filter>,
    info: GraphQLResolveInfo,
    parent?: { relation: Relation; key: string },
    extra: Sql[] = [],
  ): Page<Entity> {
    const variant = `${this.table.name} ${parent?.relation.name} ${JSON.stringify(args)} ${conditionKey(extra)}`;
    const request = context.once(info, variant, () => this.request(context, args, info, parent?.relation, extra));
    return new Page<Entity>(request, parent?.key);
  }

  private request(
    context: RequestContext,
    { first, after, filter, orderBy: terms, asOf }: PageArguments<Filter>,
    info: GraphQLResolveInfo,
    relation: Relation | undefined,
    extra: Sql[],
  ): PageRequest<Entity> {
    const ranking = terms?.length ? undefined : this.rankingOf(filter);
    const sorted = terms?.map(({ field, direction }) => ({ property: field, descending: direction === 'DESC' }));
    const { table, columns } = asked(info, this.tableOn(asOf));
    return pageRequest<Entity>({
      context,
      table,
      columns,
      conditions: [
        ...extra,
        ...conditionsOf(filter, this.conditions, table.knownOn),
        ...this.currentOnly(table, filter, relation),
      ],
      dimensions: this.dimensions,
      order: ranking ? [byRelevance, ...this.orderOf()] : this.orderOf(sorted),
      ranking,
      first: first ?? DEFAULT_PAGE_SIZE,
      hasPlaces: selectsPlaces(info),
      after,
      relation,
    });
  }

  /** All rows of a parent whose lists stay short, in the default order. */
  list(
    context: RequestContext,
    relation: Relation,
    parent: string,
    info: GraphQLResolveInfo,
    extra: Sql[] = [],
    asOf?: string | null,
  ): Promise<Entity[]> {
    const make = () => this.rowsOf(relation, info, extra, asOf);
    // A day, conditions and what the relation itself compares with are those of one request.
    const isSteady = !asOf && !extra.length && !relation.on.values.length;
    const name = `list ${this.table.name} ${relation.name}`;
    const variant = isSteady ? name : `${name} ${conditionKey([relation.on, ...extra])} ${asOf}`;
    const read = context.once(info, variant, () => (isSteady ? remembered(info, name, make) : make()));
    return context.keyed(read).load(parent);
  }

  private rowsOf(relation: Relation, info: GraphQLResolveInfo, extra: Sql[], asOf?: string | null) {
    const { table, columns } = asked(info, this.tableOn(asOf) as Table<never>);
    return rowsOfParent<Entity>(table, columns, this.rowsFor(table, relation, extra));
  }

  /** `from ... where ... order by ...`: the rows of a parent (`p.parent`); without a relation the one with that key. */
  rowsFor(table: Table<never>, relation?: Relation, extra: Sql[] = []): Sql {
    if (!relation) return sql`from ${from(table)} where ${column(table, this.table.key)} = ${parentKey}`;
    const conditions = [relation.on, ...extra, ...this.currentOnly(table, null, relation)];
    return sql`from ${from(table)} ${where(conditions)} ${orderBy(table, this.orderOf())}`;
  }

  /** Every row, in the default order: for tables that are short by nature. */
  all(context: RequestContext, info: GraphQLResolveInfo, extra: Sql[] = []): Promise<Entity[]> {
    const { table, columns } = asked(info, this.table as Table<never>);
    return context.db.rows<Entity>(
      sql`select ${selectList(table, columns)} from ${from(table)} ${where([...extra, ...this.currentOnly(table)])} ${orderBy(table, this.orderOf())}`,
    );
  }

  private tableOn(day?: string | null): Table<Entity> {
    return day && this.asOf ? tableAsOf(this.table, this.asOf, day) : this.table;
  }

  /** Lists show what holds today or held on the day, unless the filter asks for what was withdrawn or the relation leads there. */
  private currentOnly(
    { columns, knownOn }: Pick<Table<Entity>, 'columns' | 'knownOn'>,
    filter?: Filter | null,
    relation?: Relation,
  ): Sql[] {
    if (relation?.reachesRetired) return [];
    const choice = (filter as { isRetired?: boolean | null } | null | undefined)?.isRetired ?? null;
    return choice === null && columns.has('retiredOn') ? [isRetired(false, knownOn)] : [];
  }

  private rankingOf(filter?: Filter | null): Ranking | undefined {
    const { text } = (filter ?? {}) as { text?: string | null };
    const relevance = typeof text === 'string' ? this.search?.relevance(text) : null;
    return typeof text === 'string' && relevance ? { text, relevance } : undefined;
  }

  private byKey(context: RequestContext, info: GraphQLResolveInfo, asOf?: string | null) {
    const name = `one ${this.table.name}`;
    const make = () => {
      const { table, columns } = asked(info, this.tableOn(asOf) as Table<never>);
      return rowByKey<Entity>(table, columns);
    };
    const read = context.once(info, `${name} ${asOf}`, () => (asOf ? make() : remembered(info, name, make)));
    return context.keyed(read);
  }

  private orderOf(terms?: OrderTerm[]): OrderTerm[] {
    return totalOrder(this.table as Table<never>, terms?.length ? terms : this.defaultOrder);
  }
}
