import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@ozg/infra/paths';

const run = promisify(execFile);

const commands: Readonly<Record<string, string>> = { curl: 'curl', Python: 'python3', R: 'Rscript' };

/** Whether this machine has the tool; the project itself needs none but Node. */
export function isHere(tool: string): boolean {
  const command = commands[tool];
  return command === undefined || spawnSync(command, ['--version']).status === 0;
}

export interface CodeRunner extends Disposable {
  /** Where the code runs, and finds or leaves files. */
  folder: string;
  /** Runs the code as who copied it would, in a process of its own, and answers what it writes. Rejects where it fails. */
  run(tool: string, code: string): Promise<string>;
}

/** Runs code for curl, R, Python and TypeScript. */
export function codeRunner(): CodeRunner {
  // Within this package, so that the types of Node are found here.
  const folder = mkdtempSync(join(projectRoot, 'tests', 'dist', 'copied-'));
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--module', 'node20', '--target', 'es2022', '--strict', '--types', 'node', '--ignoreConfig'];
  const inFolder = { cwd: folder };
  const runners: Record<string, (code: string) => Promise<{ stdout: string }>> = {
    curl: (code) => run('bash', ['-c', code], inFolder),
    R: (code) => run('Rscript', ['-e', code], inFolder),
    Python: (code) => run('python3', ['-c', code], inFolder),
    TypeScript: async (code) => {
      writeFileSync(join(folder, 'copied.mts'), code);
      await run(process.execPath, [compiler, ...options, 'copied.mts'], inFolder);
      return run(process.execPath, ['copied.mjs'], inFolder);
    },
  };
  return {
    folder,
    run: async (tool, code) => {
      const runner = runners[tool];
      if (!runner) throw new Error(`Nothing runs ${tool} here.`);
      return (await runner(code)).stdout;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
