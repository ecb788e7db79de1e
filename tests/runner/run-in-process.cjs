const { default: runTestFile } = require('jest-circus/runner');

// What Jest leaves behind for the rest of a test file: who listens to its events, and how long a test may take.
const leftBehind = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'].map(Symbol.for);

/**
 * Runs a test file by Node's own `require`: what it loads stays loaded, and compiled, for the next file of the worker.
 * Jest would load each module anew for each file, which took half the time of this project's tests (docs/adr/0026).
 */
module.exports = function runInProcess(globalConfig, config, environment, runtime, testPath, ...others) {
  for (const name of leftBehind) delete globalThis[name];
  globalThis.jest = runtime.jestGlobals.jestObjectFor(testPath);
  // Only the test file itself is new each time, and Jest's framework, which holds the tests of one file.
  runtime.requireModule = requireAnew;
  runtime.requireInternalModule = requireAnew;
  return runTestFile(globalConfig, config, environment, runtime, testPath, ...others);
};

function requireAnew(file) {
  delete require.cache[file];
  return require(file);
}
