import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { realistic, type Scale } from '@ozg/infra/synthetic/scale';
import { syntheticRecords } from '@ozg/infra/synthetic/synthetic-records';
import { administer, TEST_PREFIX, testPostgresUrl } from '@ozg/shared/testing/test-database';
import { Client } from 'pg';

/** What a test graph is asked on: the facts, and beside them synthetic data of some size. */
const scales = {
  facts: undefined,
  synthetic: realistic,
  'ten services': { ...realistic, services: 10, leikaServices: 100, projects: 200, laws: 10 },
  'a thousand services': { ...realistic, services: 1000, leikaServices: 10_000, projects: 10_000 },
} satisfies Record<string, Scale | undefined>;

export type DataSet = keyof typeof scales;

// Test files run in processes of their own: whoever comes first builds the template, the others wait.
const TEMPLATE_LOCK = 470_811_02;

/** Name of the database that holds the data set, built on first use; copies of it are cheap. */
export async function templateOf(dataSet: DataSet): Promise<string> {
  const name = `${TEST_PREFIX}template_${dataSet.replaceAll(' ', '_')}`;
  const client = new Client({ connectionString: testPostgresUrl() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await build(name, scales[dataSet]);
  } finally {
    await client.end();
  }
  return name;
}

async function build(name: string, scale: Scale | undefined): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await administer(`drop database if exists ${unfinished} with (force)`);
  await administer(`create database ${unfinished}`);
  const url = new URL(testPostgresUrl());
  url.pathname = `/${unfinished}`;
  const synthetic = scale && { name: 'synthetic', records: syntheticRecords(scale) };
  for (const subgraph of await openSubgraphs(url.href, synthetic)) await subgraph.close();
  await administer(`alter database ${unfinished} rename to ${name}`);
}
