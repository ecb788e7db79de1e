import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import initSqlJs from 'sql.js';

export type Rows = Record<string, unknown>[];

/** All rows of a table of a SQLite file, by a reader of its own. */
export async function openSqlite(bytes: ArrayBuffer): Promise<(query: string) => Rows> {
  const { Database } = await initSqlJs();
  const db = new Database(new Uint8Array(bytes));
  return (query) => {
    const [result] = db.exec(query);
    return (result?.values ?? []).map((values) =>
      Object.fromEntries(values.map((value, at) => [result?.columns[at] ?? '', value])),
    );
  };
}

export const parquetRows = (file: ArrayBuffer): Promise<Rows> => parquetReadObjects({ file });

export const parquetGroups = (file: ArrayBuffer): number => parquetMetadata(file).row_groups.length;
