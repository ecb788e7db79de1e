import { Command } from 'commander';
import { publishExports } from '../publication/publish-exports';
import { exportSnapshot } from '../snapshot/export-snapshot';
import { ExitCode } from './exit-code';
import { withDatabases } from './with-databases';

/** `ozg export <target>` */
export function exportCommand(): Command {
  return new Command('export')
    .description('writes everything into one SQLite file or a folder of CSV files')
    .argument('<target>', 'a name that ends in .sqlite or .db, or that of a folder')
    .option('--overwrite', 'replace what an earlier export left there', false)
    .option('--public', 'only what anybody may have, as SQLite and Parquet, for EXPORTS_FOLDER of the gateway', false)
    .option('--json', 'the summary as JSON', false)
    .addHelpText('after', help)
    .action(run);
}

interface Options {
  overwrite: boolean;
  public: boolean;
  json: boolean;
}

async function run(target: string, { overwrite, public: isPublic, json }: Options): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const onProgress = process.stderr.isTTY ? say : undefined;
  try {
    const exportedAt = new Date();
    const summary = await withDatabases(
      (urlOf) =>
        isPublic
          ? publishExports({ urlOf, folder: target, exportedAt })
          : exportSnapshot({ urlOf, target, exportedAt, overwrite }, onProgress),
      say,
    );
    const text = json
      ? JSON.stringify({ target, ...summary })
      : `${target}: ${summary.rows} rows of ${summary.tables} tables`;
    process.stdout.write(`${text}\n`);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    say(code ? `${code}: ${message}` : message);
    process.exitCode = ExitCode.Failed;
  }
}

const help = `
Examples:
  ozg export ozg-2026-11.sqlite
  ozg export ./ozg-2026-11
  ozg export /srv/ozg/exports --public                 what the gateway serves at /exports
  ozg import snapshot ozg-2026-11.sqlite --replace     the way back`;
