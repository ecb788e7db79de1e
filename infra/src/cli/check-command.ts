import { Command } from 'commander';
import { runCheck } from '../quality/run-check';
import { ExitCode } from './exit-code';
import { withGraph } from './with-databases';

/** `ozg check` */
export function checkCommand(): Command {
  return new Command('check')
    .description('holds the graph against the rules of data quality; the findings are in the graph (dataQuality)')
    .option('--json', 'the summary as JSON', false)
    .addHelpText('after', '\nExample, nightly beside a distributed graph:\n  DATABASE_URL=... ozg check')
    .action(run);
}

async function run({ json }: { json: boolean }): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const summary = await withGraph(({ subgraphs, urlOf }) => runCheck(subgraphs, urlOf('operations')), say);
  const { rules, findings, added, gone, failed } = summary;
  const text = json ? JSON.stringify(summary) : `${findings} findings of ${rules} rules, ${added} new, ${gone} settled`;
  process.stdout.write(`${text}\n`);
  for (const { rule, reason } of failed) say(`the rule ${rule} could not be checked: ${reason}`);
  if (failed.length) process.exitCode = ExitCode.Failed;
}
