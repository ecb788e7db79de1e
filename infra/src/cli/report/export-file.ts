import { writeFileSync } from 'node:fs';
import { exportReport } from '@ozg/gateway/monthly-report/export-report';
import { withOperatorsGraph } from '../operators-graph';
import { orFail } from '../say';

interface ExportFlags {
  ministry: string;
  month: string;
  out?: string;
}

/** `ozg report export` */
export function exportFile({ ministry, month, out }: ExportFlags): Promise<void> {
  return orFail(async () => {
    const report = await withOperatorsGraph(({ ask }) => exportReport(ask, { ministryId: ministry, month }));
    const path = out ?? report.fileName;
    // What somebody filled in already is not written over.
    writeFileSync(path, report.content, { flag: 'wx' });
    process.stdout.write(`${path}: ${report.projectCount} projects\n`);
  });
}
