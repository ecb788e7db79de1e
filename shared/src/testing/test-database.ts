import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database that exists for one test file. */
export interface TestDatabase extends AsyncDisposable {
  url: string;
}

/** The PostgreSQL of the test run; the run's set-up starts it and names it in OZG_TEST_POSTGRES_URL. */
export function testPostgresUrl(): string {
  const url = process.env['OZG_TEST_POSTGRES_URL'];
  if (!url) throw new Error('OZG_TEST_POSTGRES_URL is not set: start the tests with "npm test"');
  return url;
}

/** Makes a fresh database, as a copy of `template` where one is named. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(testPostgresUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => administer(`drop database if exists ${name} with (force)`),
  };
}

export async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testPostgresUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
