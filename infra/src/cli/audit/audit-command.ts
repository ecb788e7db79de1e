import { isDay } from '@ozg/shared/keys/calendar';
import { germanDayBegins, germanDayEnds } from '@ozg/shared/keys/german-day';
import { Command, InvalidArgumentError } from 'commander';
import { withOperatorsGraph } from '../operators-graph';
import { orFail } from '../say';
import { auditLines, auditsOf } from './audit-lines';
import { writeAuditFile } from './audit-file';

/** `ozg audit export <file>` */
export function auditCommand(): Command {
  const audit = new Command('audit').description('who changed what in the graph, or was refused');
  audit
    .command('export')
    .description('writes the audit of all subgraphs into one CSV file')
    .argument('<file>', 'file to write; must not exist')
    .option('--since <time>', 'from this day (German time) or ISO time on', timeOf(germanDayBegins))
    .option('--until <time>', 'up to the end of this day (German time) or this ISO time', timeOf(germanDayEnds))
    .action(exportAudit);
  return audit.addHelpText('after', '\nExample:\n  ozg audit export --since 2026-11-01 --until 2026-11-30 audit.csv');
}

async function exportAudit(file: string, { since, until }: { since?: string; until?: string }): Promise<void> {
  await orFail(async () => {
    await withOperatorsGraph(async ({ ask, schema }) => {
      const audits = auditsOf(schema);
      const count = await writeAuditFile(file, auditLines(ask, audits, { since, until }));
      process.stdout.write(`${file}: ${count} lines of ${audits.length} subgraphs\n`);
    });
  });
}

function timeOf(momentOf: (day: string) => Date): (text: string) => string {
  return (text) => {
    if (isDay(text)) return momentOf(text).toISOString();
    if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) {
      return new Date(text).toISOString();
    }
    throw new InvalidArgumentError('Write a day like 2026-11-01 or a time like 2026-11-01T08:00:00Z.');
  };
}
