/**
 * The table by which a subgraph remembers an import within the import's own transaction, the same in each subgraph: the
 * journal of all runs, which may lie in another database, is set right by it after a crash.
 */
export const importMarkTable = `
  create table import_mark (
    run_id text primary key, counts jsonb not null, committed_at timestamptz(3) not null
  )`;
