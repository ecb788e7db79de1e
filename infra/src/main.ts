import { reset } from './start/reset';
import { openDemoLogin } from './login-demo/demo-login';
import { ozg } from './cli/ozg';
import { start } from './start/start';
import { writeSchema } from './schema/write-schema';
import { syntheticRecords } from './synthetic/synthetic-records';

const commands: Record<string, ((args: string[]) => Promise<void>) | undefined> = {
  start: () => start(),
  demo: () => start({ synthetic: syntheticRecords }),
  'demo:login': () => start({ synthetic: syntheticRecords, openLogin: openDemoLogin }),
  reset,
  schema: writeSchema,
  ozg,
};

/** Runs one command; its failure is one message on stderr and exit code 1. */
export async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name];
  try {
    if (!command) throw new Error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
    await command(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
