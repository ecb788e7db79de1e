import sql, { empty, join, raw, type Sql } from 'sql-template-tag';

/** `day` is the day as of which is read, where it is not today. */
type Condition<Value> = (value: Value, day?: string) => Sql;

/** For each field of a filter input the condition it stands for. */
export type Conditions<Filter> = { [Field in keyof Filter]-?: Condition<NonNullable<Filter[Field]>> };

/** `t.column` is one of the given values. */
export function anyOf(columnName: string, type = 'text'): Condition<readonly unknown[]> {
  return (values) => sql`${raw(`t.${columnName}`)} = any(${[...values]}::${raw(type)}[])`;
}

/** The array column shares a value with the given ones. */
export function sharesAny(columnName: string): Condition<readonly unknown[]> {
  return (values) => sql`${raw(`t.${columnName}`)} && ${[...values]}::text[]`;
}

/** `t.column` equals the given value. */
export function equals(columnName: string): Condition<unknown> {
  return (value) => sql`${raw(`t.${columnName}`)} = ${value}`;
}

/** Whether the column holds anything. */
export function isKnown(columnName: string): Condition<boolean> {
  return (known) => (known ? sql`${raw(`t.${columnName}`)} is not null` : sql`${raw(`t.${columnName}`)} is null`);
}

export function atLeast(columnName: string): Condition<unknown> {
  return (value) => sql`${raw(`t.${columnName}`)} >= ${value}`;
}

export function atMost(columnName: string): Condition<unknown> {
  return (value) => sql`${raw(`t.${columnName}`)} <= ${value}`;
}

/** The text occurs in one of the columns, whatever its case. */
export function contains(...columnNames: string[]): Condition<string> {
  return (text) => {
    const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return sql`(${join(
      columnNames.map((name) => sql`${raw(`t.${name}`)} ilike ${pattern}`),
      ' or ',
    )})`;
  };
}

/** The conditions a filter asks for; a field that is absent or null asks for nothing. */
export function conditionsOf<Filter extends object>(
  filter: Filter | null | undefined,
  conditions: Conditions<Filter>,
  day?: string,
): Sql[] {
  return Object.entries(filter ?? {}).flatMap(([field, value]) =>
    value === undefined || value === null
      ? []
      : [(conditions[field as keyof Filter] as Condition<unknown>)(value, day)],
  );
}

/** `where a and b`, or nothing. */
export function where(conditions: Sql[]): Sql {
  return conditions.length ? sql`where ${join(conditions, ' and ')}` : empty;
}

/** By which lists with the same conditions are known to be the same. */
export function conditionKey(conditions: Sql[]): string {
  return conditions.length === 0 ? '' : JSON.stringify(conditions.map(({ text, values }) => [text, values]));
}
