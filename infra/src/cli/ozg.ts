import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit/audit-command';
import { checkCommand } from './check-command';
import { exportCommand } from './export-command';
import { gatewayKeyCommand } from './gateway-key-command';
import { importCommand } from './import-command';
import { ExitCode } from './exit-code';
import { reportCommand } from './report/report-command';
import { explainCommand } from './subgraph/explain-command';
import { subgraphCommand } from './subgraph/subgraph-command';
import { supergraphCommand } from './subgraph/supergraph-command';

/** The command line of operators. Data goes to stdout, messages to stderr. */
export async function ozg(args: string[]): Promise<void> {
  const program = new Command('ozg')
    .description(
      'Operates the graph: brings registers in, takes data out, checks its quality, handles monthly reports.',
    )
    .helpCommand(true)
    .showHelpAfterError('Say "ozg help <command>" for examples.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) })
    .addHelpText(
      'after',
      `\nSettings: DATABASE_URL or <SUBGRAPH>_DATABASE_URL for own databases; without them the embedded one.`,
    );
  program.addCommand(importCommand());
  program.addCommand(exportCommand());
  program.addCommand(checkCommand());
  program.addCommand(gatewayKeyCommand());
  program.addCommand(reportCommand());
  program.addCommand(auditCommand());
  program.addCommand(subgraphCommand());
  program.addCommand(supergraphCommand());
  program.addCommand(explainCommand());
  for (const command of commandsIn(program)) command.exitOverride().showHelpAfterError(false);
  // `ozg import ... | head` ends when the reader has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitCode.Done);
    throw error;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? ExitCode.Done : ExitCode.Usage;
  }
}

function commandsIn({ commands }: Command): Command[] {
  return commands.flatMap((command) => [command, ...commandsIn(command)]);
}
