import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { runInTerminal } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { benchPeers } from './install-targets.mjs';
import { packageBin, projectRoot } from './project.mjs';
import { announceSteps, quietSteps } from './steps.mjs';

/** Brings the checkout up to date and runs one command; commands not named here belong to infra/src/main.ts. */
export async function runCommand(command, args) {
  const steps = { build: 2, fix: 3, bench: 4, check: 5 };
  // The command line of operators speaks for itself.
  const step = command === 'ozg' ? quietSteps() : announceSteps(steps[command] ?? 3);
  await ensureInstalled(step);
  // Code that does not compile may still be tidied.
  if (command === 'fix') {
    await runTool(step, 'oxlint', ['--fix', ...args]);
    return runTool(step, 'prettier', ['--write', '--log-level=warn', '.']);
  }
  await build(step);

  switch (command) {
    case 'build':
      return undefined;
    case 'test':
      return runTool(step, 'jest', args);
    case 'check':
      await runTool(step, 'oxlint', ['--deny-warnings', ...args]);
      await runTool(step, 'prettier', ['--check', '--log-level=warn', '.']);
      return runTool(step, 'jest', ['guards']);
    case 'bench':
      await ensureInstalled(step, benchPeers);
      return runBench(step, args);
    case 'scenarios':
      return runScript(step, 'scenarios', join(projectRoot, 'tests/dist/scenarios/main.js'), args);
    default:
      return runMain(step, command, args);
  }
}

async function runTool(step, name, args) {
  await runScript(step, name, packageBin(name), args);
}

async function runBench(step, args) {
  await runScript(step, 'bench', join(benchPeers.folder, 'bench.mjs'), args);
}

async function runScript(step, name, file, args) {
  step.line([name, ...args].join(' '));
  const code = await runInTerminal(process.execPath, [file, ...args]);
  if (code !== 0) process.exit(code);
}

async function runMain(step, command, args) {
  step.line(command);
  const { main } = await import(pathToFileURL(join(projectRoot, 'infra/dist/main.js')).href);
  await main([command, ...args]);
}
