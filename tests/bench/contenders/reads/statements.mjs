/** Runs named statements, which PostgreSQL prepares once per connection. */
export function statement(name, text) {
  return async (db, values) => (await db.query({ name, text, values })).rows;
}

/** One list per key, in the order of the keys, of rows that name their `parent`. */
export function listsOf(keys, rows) {
  const lists = new Map(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(row.parent).push(row);
  return keys.map((key) => lists.get(key));
}

/** One row or null per key, in the order of the keys. */
export function rowsOf(keys, rows, keyOf) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
