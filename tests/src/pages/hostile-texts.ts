import { Client } from 'pg';

export const SCRIPT = '<script>document.title = "taken"</script><img src=x onerror=alert(1)>';

/** Where people write texts that pages show. */
const columns = [
  'catalog.ozg_service.name',
  'catalog.leika_service.name',
  'catalog.legal_basis.citation',
  'catalog.topic_area.label',
  'tracking.project.title',
  'responsibility.ministry.name',
  'communications.consultation_hour.topic',
  'communications.news_item.title',
  'communications.faq_entry.question',
] as const;

/** Puts a script behind each text of those columns, and an address that runs one where links come from. */
export const writeHostileTexts = (databaseUrl: string): Promise<void> =>
  onDatabase(databaseUrl, async (client) => {
    for (const each of columns) {
      const [schema, table, column] = each.split('.');
      await client.query(`update ${schema}.${table} set ${column} = ${column} || ' ' || $1`, [SCRIPT]);
    }
    await client.query(`update catalog.legal_basis set url = 'javascript:document.title="taken"'`);
  });

/** Takes the tables of a subgraph away. */
export const hideTables = (databaseUrl: string, subgraph: string): Promise<void> =>
  onDatabase(databaseUrl, async (client) => void (await client.query(`alter schema ${subgraph} rename to gone`)));

async function onDatabase(databaseUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
