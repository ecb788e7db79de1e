import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@ozg/infra/paths';

const run = promisify(execFile);

export interface CodeRunner extends Disposable {
  /** Runs the code as who copied it would, in a process of its own, and answers what it writes. Rejects where it fails. */
  run(tool: string, code: string): Promise<string>;
}

/** Runs code for curl, Python and TypeScript. */
export function codeRunner(): CodeRunner {
  // Within this package, so that the types of Node are found here.
  const cwd = mkdtempSync(join(projectRoot, 'tests', 'dist', 'copied-'));
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--module', 'node20', '--target', 'es2022', '--strict', '--types', 'node', '--ignoreConfig'];
  const runners: Record<string, (code: string) => Promise<{ stdout: string }>> = {
    curl: (code) => run('bash', ['-c', code], { cwd }),
    Python: (code) => run('python3', ['-c', code], { cwd }),
    TypeScript: async (code) => {
      writeFileSync(join(cwd, 'copied.mts'), code);
      await run(process.execPath, [compiler, ...options, 'copied.mts'], { cwd });
      return run(process.execPath, ['copied.mjs'], { cwd });
    },
  };
  return {
    run: async (tool, code) => {
      const runner = runners[tool];
      if (!runner) throw new Error(`Nothing runs ${tool} here.`);
      return (await runner(code)).stdout;
    },
    [Symbol.dispose]: () => rmSync(cwd, { recursive: true }),
  };
}
