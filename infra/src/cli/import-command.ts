import { isDay } from '@ozg/shared/keys/calendar';
import { ProvenanceKind } from '@ozg/shared/provenance/provenance';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { ImportKind } from '../import/kind';
import { importKinds } from '../import/kinds';
import { type ImportOptions, runImport } from '../import/run-import';
import { runCheck } from '../quality/run-check';
import { ImportReport } from './import-report';
import { ExitCode } from './exit-code';
import { runSnapshotImport } from './import-snapshot';
import { withGraph } from './with-databases';

const SNAPSHOT = 'snapshot';

interface Flags extends Omit<ImportOptions, 'importedBy' | 'maxRetiredPercent' | 'provenanceKind'> {
  by: string;
  maxRetired: number;
  provenance: string;
  rejects?: string;
  json: boolean;
  check: boolean;
  replace: boolean;
}

/** `ozg import <kind> <file>` */
export function importCommand(): Command {
  return new Command('import')
    .description('brings an official file into the graph')
    .addArgument(new Argument('<kind>', 'sort of file').choices([...importKinds.map(({ name }) => name), SNAPSHOT]))
    .argument('<file>', 'file to import')
    .option('-n, --dry-run', 'show what would change, per field, and change nothing', false)
    .option('--strict', 'apply all rows or none', false)
    .option('--json', 'one JSON object per line: changes, rejects, at the end the run', false)
    .option('--as-of <day>', 'day the file holds for, where it does not say so itself', day)
    .option('--sheet <name>', 'sheet of a workbook; without it the first visible one')
    .option('--mapping <file>', 'columns and words of a list of projects (YAML or JSON); default: Sachsen-Anhalt')
    .option('--source <name>', 'name of the source, as records show it')
    .option('--url <address>', 'address of the source')
    .option('--retrieved-on <day>', 'day on which the file was fetched', day, today())
    .addOption(
      new Option('--provenance <sort>', 'sort of the source')
        .choices(Object.values(ProvenanceKind).map((kind) => kind.toLowerCase()))
        .default('official'),
    )
    .addOption(
      new Option('--by <function>', 'who imports: a function, not a person').env('OZG_IMPORTED_BY').default('Betrieb'),
    )
    .option('--rejects <file>', 'where rows go that cannot be taken (default: <file>.rejects.csv in this folder)')
    .option('--max-retired <percent>', 'share of the known records that may disappear at once', percent, 20)
    .option('--allow-older', 'import an edition older than the newest one', false)
    .option('--replace', 'snapshot only: delete what is stored first', false)
    .option('--no-check', 'leave the findings of data quality as they are; the next check brings them up to date')
    .addHelpText('after', help)
    .action(run);
}

async function run(kindName: string, file: string, flags: Flags, command: Command): Promise<void> {
  const kind = importKinds.find(({ name }) => name === kindName);
  refuseForeignFlags(command, kind ? [...forSnapshots] : [], kind ? null : [...forSnapshots, 'json', 'by']);
  try {
    if (kind) await importFile(kind, file, flags);
    else await runSnapshotImport(file, flags);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    process.stderr.write(`${code ? `${code}: ` : ''}${message}\n`);
    process.exitCode = code === 'PARTLY_APPLIED' ? ExitCode.Partly : ExitCode.Failed;
  }
}

async function importFile(kind: ImportKind, file: string, flags: Flags): Promise<void> {
  const report = new ImportReport({ file, rejectsFile: flags.rejects, isJson: flags.json });
  const options: ImportOptions = {
    ...flags,
    importedBy: flags.by,
    maxRetiredPercent: flags.maxRetired,
    provenanceKind: flags.provenance.toUpperCase() as ProvenanceKind,
  };
  await withGraph(
    async ({ urlOf, subgraphs }) => {
      const result = await runImport(kind, file, options, urlOf, report).catch((error: Error) => {
        report.fail(error);
        throw error;
      });
      report.end(result);
      if (result.rejected) process.exitCode = ExitCode.SomeRejected;
      if (result.status !== 'APPLIED' || !flags.check) return;
      await runCheck(subgraphs, urlOf('operations')).then(
        (summary) => report.checked(summary),
        (error: Error) => report.checkFailed(error),
      );
    },
    (line) => report.say(line),
  );
}

/** Options that only the import of a snapshot knows. */
const forSnapshots = ['replace'];

/** An option that would be ignored, above all --dry-run, must not be taken for granted. */
function refuseForeignFlags(command: Command, refused: readonly string[], known: readonly string[] | null): void {
  const given = command.options
    .map((option) => option.attributeName())
    .filter((name) => command.getOptionValueSource(name) === 'cli');
  const foreign = given.filter((name) => refused.includes(name) || (known && !known.includes(name)));
  if (foreign.length)
    command.error(`error: this import has no option ${foreign.join(', ')}`, { exitCode: ExitCode.Usage });
}

function day(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('It is no day: write YYYY-MM-DD.');
}

function percent(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 100) return number;
  throw new InvalidArgumentError('It is no whole number from 0 to 100.');
}

const today = (): string => new Date().toISOString().slice(0, 10);

const help = `
Kinds:
${importKinds.map(({ name, summary }) => `  ${name.padEnd(15)} ${summary}`).join('\n')}
  ${SNAPSHOT.padEnd(15)} what "ozg export" wrote (SQLite file or folder of CSV)

Examples:
  ozg import municipalities GV100AD_31082025.txt
  ozg import catalog ozg_services.csv --dry-run
  ozg import laws bundesgesetze_index.csv --as-of 2026-11-22
  ozg import projects nachnutzung-2026-10.xlsx --as-of 2026-10-31 --by "MID, Referat 55"

Exit codes: 0 done, 1 refused (nothing was changed), 2 wrong call, 3 done but some rows rejected.`;
