import type { EntityMetadata } from 'typeorm';
import type { EntityPlan } from './statement';

/** Names in SQL of one entity's table and of the temporary tables beside it. */
export class EntityTable {
  readonly entityName: string;
  readonly name: string;
  readonly staged: string;
  readonly merged: string;
  readonly withdrawn: string;
  readonly retired: string;
  readonly key: string;
  /** Columns that the file states, without key, date and provenance. */
  readonly stated: readonly string[];
  /** What says for when and from where a statement holds; its change alone is no change of the record. */
  readonly carried: readonly string[];
  readonly isRetirable: boolean;
  private readonly columnOf: ReadonlyMap<string, string>;
  private readonly propertyOf: ReadonlyMap<string, string>;
  private readonly arrays: ReadonlySet<string>;

  constructor(
    metadata: EntityMetadata,
    readonly plan: EntityPlan,
  ) {
    this.entityName = metadata.name;
    this.name = metadata.tableName;
    this.staged = `staged_${metadata.tableName}`;
    this.merged = `merged_${metadata.tableName}`;
    this.withdrawn = `withdrawn_${metadata.tableName}`;
    this.retired = `retired_${metadata.tableName}`;
    this.key = metadata.primaryColumns[0]?.databaseName ?? '';
    this.columnOf = new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName]));
    this.propertyOf = new Map(metadata.columns.map((column) => [column.databaseName, column.propertyName]));
    const arrays = metadata.columns.filter(({ isArray, isInsert }) => isArray && isInsert);
    this.arrays = new Set(arrays.map((column) => column.databaseName));
    this.isRetirable = this.has('retired_on');
    const quiet = plan.quiet ?? [];
    this.stated = plan.properties
      .filter((property) => !quiet.includes(property))
      .map((property) => this.column(property));
    this.carried = ['as_of', 'provenance_id', ...quiet.map((property) => this.column(property))].filter((column) =>
      this.has(column),
    );
  }

  has(column: string): boolean {
    return this.propertyOf.has(column);
  }

  isArray(column: string): boolean {
    return this.arrays.has(column);
  }

  column(property: string): string {
    const column = this.columnOf.get(property);
    if (!column) throw new Error(`${this.entityName} has no property "${property}"`);
    return column;
  }

  /** The part of a statement that the plan takes, by columns. Throws on a property that the entity does not have. */
  taken(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const named = Object.entries(row).map(([property, value]) => [this.column(property), value] as const);
    const isTaken = (column: string) =>
      column === this.key || this.stated.includes(column) || this.carried.includes(column);
    return Object.fromEntries(named.filter(([column]) => isTaken(column)));
  }

  property(column: string): string {
    return this.propertyOf.get(column) ?? column;
  }

  /** Lists that the file does not state and that a new record must have nonetheless. */
  get emptyLists(): string[] {
    return [...this.arrays].filter((column) => !this.stated.includes(column) && column !== 'stated_by');
  }
}
