import { main } from '@ozg/infra/main';
import { END, type OzgRequest } from './ozg-request';

// Runs the command lines that tests ask for one after the other: loading the graph takes longer than most of them.
process.on('message', (asked: OzgRequest) => void run(asked));
process.once('disconnect', () => process.exit());

async function run({ args, folder, databaseUrl }: OzgRequest): Promise<void> {
  process.chdir(folder);
  process.env['DATABASE_URL'] = databaseUrl;
  await main(['ozg', ...args]);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.stdout.removeAllListeners('error');
  for (const stream of [process.stdout, process.stderr]) stream.write(END);
  process.send?.(code);
}
