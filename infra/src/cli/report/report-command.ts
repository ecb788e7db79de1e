import { isMinistryId, isMonth } from '@ozg/gateway/monthly-report/report-for';
import { germanDay } from '@ozg/shared/keys/german-day';
import { stateCodeForm } from '@ozg/shared/keys/national-keys';
import { Command, InvalidArgumentError } from 'commander';
import { applyFile, diffFile } from './report-file';
import { exportFile } from './export-file';
import { showStatus } from './show-status';

/** `ozg report export|diff|apply|status` */
export function reportCommand(): Command {
  const report = new Command('report').description('the monthly report of a ministry as a workbook');
  report
    .command('export')
    .description("writes a ministry's projects into a workbook that it fills in")
    .requiredOption('--ministry <id>', 'ministry, for example DE-ST:MID', checked(isMinistryId, 'DE-ST:MID'))
    .option('--month <month>', 'month reported on, this one or the last', month, thisMonth())
    .option('--out <file>', 'where to write it (default: Monatsmeldung_<ministry>_<month>.xlsx in this folder)')
    .action(exportFile);
  report
    .command('diff')
    .description('shows what a filled-in workbook would change, and changes nothing')
    .argument('<file>', 'workbook')
    .option('--json', 'the difference as JSON', false)
    .action(diffFile);
  report
    .command('apply')
    .description('takes the changes of a filled-in workbook over, all of the accepted ones or none')
    .argument('<file>', 'workbook')
    .option('--only <ids>', 'projects whose rows are accepted, divided by commas; all that changed where left out', ids)
    .option('--confirm-others', 'the ministry confirms all its other projects as they are in the graph', false)
    .option('--yes', 'do not ask', false)
    .action(applyFile);
  report
    .command('status')
    .description('shows which ministries have confirmed, changed or not yet reported')
    .option('--month <month>', 'month reported on', month, thisMonth())
    .option(
      '--state <code>',
      'ministries of this state only',
      checked((text) => stateCodeForm.pattern.test(text), 'DE-ST'),
    )
    .option('--json', 'as JSON', false)
    .action(showStatus);
  return report.addHelpText('after', help);
}

function checked(fits: (text: string) => boolean, example: string): (text: string) => string {
  return (text) => {
    if (fits(text)) return text;
    throw new InvalidArgumentError(`Write it like ${example}.`);
  };
}

const month = checked(isMonth, '2026-11');

const thisMonth = (): string => germanDay().slice(0, 7);

function ids(text: string): string[] {
  const found = text.split(',').filter(Boolean);
  if (found.length) return found;
  throw new InvalidArgumentError('Name at least one project.');
}

const help = `
Examples:
  ozg report export --ministry DE-ST:MID --month 2026-11
  ozg report diff Monatsmeldung_DE-ST-MID_2026-11.xlsx
  ozg report apply Monatsmeldung_DE-ST-MID_2026-11.xlsx --only DE-ST:bafoeg --yes
  ozg report status --month 2026-11 --state DE-ST

Exit codes: 0 done, 1 refused (nothing was changed), 2 wrong call, 3 (diff) some rows cannot be taken.`;
