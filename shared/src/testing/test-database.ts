import { randomBytes } from 'node:crypto';
import { openClient } from '../database/open-client';

/** A database that exists for one test file. */
export interface TestDatabase extends AsyncDisposable {
  url: string;
}

/** Every database that tests make begins with this, so that none of an operator's is ever touched. */
export const TEST_PREFIX = 'ozg_test_';

/** The PostgreSQL of the test run; the run's set-up starts it and names it in OZG_TEST_POSTGRES_URL. */
export function testPostgresUrl(): string {
  const url = process.env['OZG_TEST_POSTGRES_URL'];
  if (!url) throw new Error('OZG_TEST_POSTGRES_URL is not set: start the tests with "npm test"');
  return url;
}

/** Makes a fresh database, as a copy of `template` where one is named. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const name = `${TEST_PREFIX}${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}${template ? ` template ${template}` : ''}`);
  return {
    url: urlOf(name),
    [Symbol.asyncDispose]: async () => {
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
}

const TEMPLATE_LOCK = 470_811_02;

/**
 * Name of a database that `fill` filled, for all test files of the run; copies of it are cheap. Test files run in
 * processes of their own: whoever comes first builds it, the others wait.
 */
export async function templateDatabase(title: string, fill: (url: string) => Promise<void>): Promise<string> {
  const name = `${TEST_PREFIX}template_${title.replaceAll(/\W/g, '_')}`;
  const client = await openClient({ connectionString: testPostgresUrl() });
  try {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [TEMPLATE_LOCK, name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) {
      const unfinished = `${name}_unfinished`;
      await administer(`drop database if exists ${unfinished} with (force)`);
      await administer(`create database ${unfinished}`);
      await fill(urlOf(unfinished));
      await administer(`alter database ${unfinished} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

function urlOf(name: string): string {
  const url = new URL(testPostgresUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs a statement as the user of the test run, outside of any test's database unless its URL is given. */
export async function administer<Row extends object>(statement: string, url = testPostgresUrl()): Promise<Row[]> {
  const client = await openClient({ connectionString: url });
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Drops what tests left behind, templates included. */
export async function dropTestDatabases(): Promise<void> {
  const left = await administer<{ name: string }>(
    `select datname as name from pg_database where datname like '${TEST_PREFIX}%'`,
  );
  for (const { name } of left) await administer(`drop database if exists ${name} with (force)`);
}
