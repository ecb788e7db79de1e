import { createInterface } from 'node:readline/promises';

/** Asks the operator on the terminal; the question goes to stderr like all that is no result. */
export async function agreed(only: readonly string[] | undefined, confirmsOthers: boolean): Promise<boolean> {
  const what = only ? `the changes of ${only.join(', ')}` : 'all changes';
  const others = confirmsOthers ? ' and confirm all other projects' : '';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`\nTake over ${what}${others}? [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
