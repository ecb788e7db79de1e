import '@ozg/shared/operation/production-mode';
type Run = (args: string[]) => Promise<void>;

// Each command loads what it needs: the whole graph takes a second to load.
const commands: Record<string, (() => Run) | undefined> = {
  start: () => () => starting().start(),
  demo: () => () => starting().start({ synthetic: synthetic() }),
  'demo:login': () => () => {
    const { openDemoLogin } = require('./login-demo/demo-login') as typeof import('./login-demo/demo-login');
    return starting().start({ synthetic: synthetic(), openLogin: openDemoLogin });
  },
  saxony: () => (require('./start/join-saxony') as typeof import('./start/join-saxony')).joinSaxony,
  reset: () => (require('./start/reset') as typeof import('./start/reset')).reset,
  schema: () => (require('./schema/write-schema') as typeof import('./schema/write-schema')).writeSchema,
  ozg: () => (require('./cli/ozg') as typeof import('./cli/ozg')).ozg,
};

const starting = () => require('./start/start') as typeof import('./start/start');
const synthetic = () =>
  (require('./synthetic/synthetic-records') as typeof import('./synthetic/synthetic-records')).syntheticRecords;

/** Runs one command; its failure is one message on stderr and exit code 1. */
export async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name];
  try {
    if (!command) throw new Error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
    await command()(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
