import type { Session } from '../snapshot/database/session';

// How the graph came to its data is for its operator, and so is which day a report was sent on beside the latest.
const withheldTables = new Set(['import_mark', 'loaded_records', 'project_report']);

// Accounts, names of people, and the key of the register that an import came from.
const withheldColumns = new Set(['greeting_by', 'imported_by', 'office_holder', 'stated_by']);

/** The session with what the public may have: what the graph shows to anybody, without names of people. */
export function publicPart({ tables, ...session }: Session): Session {
  return {
    ...session,
    tables: tables
      .filter(({ name }) => !withheldTables.has(name))
      .map(({ columns, ...table }) => ({
        ...table,
        columns: columns.filter(({ name }) => !withheldColumns.has(name)),
      })),
  };
}
