import { answered } from '@ozg/gateway/graph/answered';
import { withOperatorsGraph } from '../operators-graph';
import { orFail } from '../say';

interface StatusFlags {
  month: string;
  state?: string;
  json: boolean;
}

interface MinistryMonth {
  status: string;
  projectCount: number;
  unreportedCount: number;
  ministry: { id: string; name: string; contactPoints: { email: string | null; phone: string | null }[] } | null;
  report: { reportedOn: string } | null;
}

const query = `query ($month: Date!, $state: [StateCode!]) {
  monthlyReports(month: $month, state: $state) {
    status projectCount unreportedCount
    ministry { id name contactPoints { email phone } }
    report { reportedOn }
  }
}`;

/** `ozg report status` */
export function showStatus({ month, state, json }: StatusFlags): Promise<void> {
  return orFail(async () => {
    const variables = { month: `${month}-01`, state: state ? [state] : null };
    const { monthlyReports } = await withOperatorsGraph(({ ask }) =>
      answered<{ monthlyReports: MinistryMonth[] }>(ask, query, variables),
    );
    process.stdout.write(json ? `${JSON.stringify(monthlyReports)}\n` : table(monthlyReports));
  });
}

function table(months: readonly MinistryMonth[]): string {
  const rows = months.map(({ status, projectCount, unreportedCount, ministry, report }) => [
    ministry?.id ?? 'unknown',
    status,
    report?.reportedOn ?? '-',
    String(projectCount),
    String(unreportedCount),
    ministry?.contactPoints.flatMap(({ email, phone }) => email ?? phone ?? []).join(', ') || '-',
  ]);
  const all = [['ministry', 'status', 'reported', 'projects', 'unreported', 'contact'], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return all.map((row) => `${line(row).trimEnd()}\n`).join('');
}
