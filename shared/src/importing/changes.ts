import type { PoolClient } from 'pg';
import type { EntityTable } from './entity-table';
import type { RecordChange } from './statement';

const BATCH = 1000;

interface ChangeRow {
  action: RecordChange['action'];
  key: string;
  line: number | null;
  fields: Record<string, [unknown, unknown]> | null;
}

/** What the import does to the records of one table, in the order of the file; read batch by batch. */
export async function* changesOf(client: PoolClient, table: EntityTable): AsyncGenerator<RecordChange> {
  if (!table.isRetirable) return;
  await client.query(`declare import_changes no scroll cursor for ${statementOf(table)}`);
  try {
    for (;;) {
      const { rows } = await client.query<ChangeRow>(`fetch ${BATCH} from import_changes`);
      for (const row of rows) yield { ...row, entity: table.entityName, fields: named(table, row.fields ?? {}) };
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.query('close import_changes');
  }
}

function statementOf(table: EntityTable): string {
  const { merged, retired, key, stated } = table;
  const columns = stated.map((column) => `'${column}'`).join(', ');
  return `
    select * from (
      select case when m.is_new then 'create' when m.is_back then 'return' else 'change' end
          as action, m.${key} as key, m.line, (
          select jsonb_object_agg(d.key, jsonb_build_array(m.was->d.key, d.value))
          from jsonb_each(to_jsonb(m)) d where d.key in (${columns}) and d.value is distinct from
            coalesce(m.was->d.key, 'null'::jsonb)
        ) as fields
      from ${merged} m where m.is_new or m.is_changed or m.is_back
      union all select 'retire', r.key, null, null from ${retired} r
    ) changes order by line nulls last, key`;
}

/** In the order in which the plan names the properties. */
function named(table: EntityTable, fields: Record<string, [unknown, unknown]>): RecordChange['fields'] {
  const changed = table.plan.properties.flatMap((property) => {
    const change = fields[table.column(property)];
    return change ? [[property, change] as const] : [];
  });
  return Object.fromEntries(changed);
}
