import sql, { join, raw } from 'sql-template-tag';
import type { Statements } from '../database/database';
import { snakeCase } from '../database/naming';
import { selectList, type Table, tableOf } from '../reading/table';

/** What is stored of a record, without what the database makes of it. */
export type Stored<Entity> = Omit<Entity, 'searchText' | 'searchVector' | 'provenanceOf'>;

/** The record, locked until the end of the transaction; the role must have the right to update its table. */
export async function lockRecord<Entity extends { id: string }>(
  tx: Statements,
  entity: new () => Entity,
  id: string,
): Promise<Stored<Entity> | null> {
  const table = tableOf(entity, 'id');
  const properties = [...table.columns.keys()].filter((property) => !/^search(Text|Vector)$/.test(property));
  const [record] = await tx.rows<Stored<Entity>>(
    sql`select ${selectList(table as Table<never>, properties)} from ${raw(table.name)} t where t.id = ${id} for update`,
  );
  return record ?? null;
}

/** Inserts a row, given by property; the names must be our own. */
export async function insertRow(
  tx: Statements,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(values).map(snakeCase).join(', ');
  await tx.rows(sql`insert into ${raw(table)} (${raw(columns)}) values (${join(Object.values(values))})`);
}

/** Updates a versioned row, given by property, to its next version. */
export async function updateRow(
  tx: Statements,
  table: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sets = Object.entries(values).map(([property, value]) => sql`${raw(snakeCase(property))} = ${value}`);
  await tx.rows(sql`update ${raw(table)} set version = version + 1, ${join(sets)} where id = ${id}`);
}
