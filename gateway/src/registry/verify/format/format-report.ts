import type { FindingFormat } from '../../check/format/format-findings';
import type { Words } from '../../check/publication';
import type { VerifyReport } from '../report';
import { reportJunit } from './report-junit';
import { reportText } from './report-text';

/** A report for people, programs or a build server, ending with a line break; JSON has both languages. */
export function formatReport(
  report: VerifyReport,
  { format, language }: { format: FindingFormat; language: keyof Words },
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return format === 'junit' ? reportJunit(report, language) : reportText(report, language);
}
