const { readdirSync } = require('node:fs');
const { join, sep } = require('node:path');

/** Tests are compiled with everything else; only those whose source still exists are run. */
function compiledTests(folder) {
  return readdirSync(join(__dirname, folder, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `<rootDir>/${folder}/dist/${file.replace(/\.ts$/, '.js').split(sep).join('/')}`);
}

const packages = [
  'shared',
  'gateway',
  'infra',
  'tests',
  ...readdirSync(join(__dirname, 'subgraphs')).map((name) => `subgraphs/${name}`),
];

// As everything runs that is tested (shared/src/operation/production-mode.ts).
process.env.NODE_ENV = 'production';

module.exports = {
  testMatch: packages.flatMap(compiledTests),
  testEnvironment: '<rootDir>/tests/runner/process-environment.cjs',
  testRunner: '<rootDir>/tests/runner/run-in-process.cjs',
  testSequencer: '<rootDir>/tests/runner/longest-first.cjs',
  // The benchmark has packages of its own.
  modulePathIgnorePatterns: ['<rootDir>/tests/bench/'],
  // Tests wait for PostgreSQL and for processes more than they compute.
  maxWorkers: '100%',
  // What test files load stays in a worker's memory, until collecting it stops everything for seconds.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/infra/dist/testing/start-postgres.js',
  globalTeardown: '<rootDir>/infra/dist/testing/stop-postgres.js',
  // The first test on a data set builds it, which a slow machine may take a minute for.
  testTimeout: 120_000,
  // Everything is compiled already.
  transform: {},
};
