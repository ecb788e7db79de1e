import type { Words } from '../../check/publication';
import type { ProbeResult, Severity, VerifyReport } from '../report';

/** The words of the report that belong to no probe. */
export const reportWords = {
  de: {
    passed: 'bestanden',
    failed: 'nicht bestanden',
    checked: 'Geprüft',
    against: 'neben',
    why: 'Warum',
    remedy: 'Abhilfe',
    seen: 'Gesehen',
    fine: 'In Ordnung',
    severities: { ERROR: 'FEHLER', WARNING: 'WARNUNG', INFO: 'HINWEIS', SKIPPED: 'NICHT GEPRÜFT' },
    counts: {
      ERROR: ['Fehler', 'Fehler'],
      WARNING: ['Warnung', 'Warnungen'],
      INFO: ['Hinweis', 'Hinweise'],
      SKIPPED: ['nicht geprüft', 'nicht geprüft'],
      PASSED: ['in Ordnung', 'in Ordnung'],
    },
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    checked: 'Checked',
    against: 'beside',
    why: 'Why',
    remedy: 'What to do',
    seen: 'Seen',
    fine: 'In order',
    severities: { ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', SKIPPED: 'SKIPPED' },
    counts: {
      ERROR: ['error', 'errors'],
      WARNING: ['warning', 'warnings'],
      INFO: ['hint', 'hints'],
      SKIPPED: ['not tried', 'not tried'],
      PASSED: ['in order', 'in order'],
    },
  },
} satisfies Record<keyof Words, unknown>;

/** Gravest first. */
export const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFO', 'SKIPPED'];

export const withVerdict = ({ results }: VerifyReport, verdict: ProbeResult['verdict']): ProbeResult[] =>
  results.filter((result) => result.verdict === verdict);

/** How many probes ended in which way, such as `2 errors, 25 in order`. */
export function countsIn(report: VerifyReport, language: keyof Words): string {
  return [...severities, 'PASSED' as const]
    .flatMap((verdict) => {
      const { length } = withVerdict(report, verdict);
      const [one, several] = reportWords[language].counts[verdict];
      return length ? [`${length} ${length === 1 ? one : several}`] : [];
    })
    .join(', ');
}
