import type { Words } from '../../check/publication';
import { explainProbe } from '../probes/probes';
import type { Observation, ProbeResult, VerifyReport } from '../report';
import { countsIn, reportWords, severities, withVerdict } from './report-words';

/** The verdict, then what is wrong with the reasons and remedies, the gravest first, then what is in order. */
export function reportText(report: VerifyReport, language: keyof Words): string {
  const words = reportWords[language];
  const { subgraph, url, checkedAt, against, isPassed } = report;
  const fine = withVerdict(report, 'PASSED').map((result) => `  ${headOf(result, language)}`);
  const [wrong, untried] = [severities.slice(0, -1), severities.slice(-1)];
  const lines = [
    `${subgraph} (${url}): ${isPassed ? words.passed : words.failed} (${countsIn(report, language)})`,
    `${words.checked} ${checkedAt.slice(0, 16).replace('T', ' ')} UTC, ${words.against} ${against}`,
    ...wrong.flatMap((verdict) => withVerdict(report, verdict).flatMap((result) => ['', ...lesson(result, language)])),
    ...untried.flatMap((verdict) => ['', ...withVerdict(report, verdict).flatMap((result) => brief(result, language))]),
    ...(fine.length ? ['', `${words.fine}:`, ...fine] : []),
  ];
  return `${lines.map(onOneLine).join('\n')}\n`;
}

const headOf = ({ number }: ProbeResult, language: keyof Words): string =>
  `${number} ${explainProbe(number, language)?.title ?? ''}`;

function lesson(result: ProbeResult, language: keyof Words): string[] {
  const { why = '', remedy = '' } = explainProbe(result.number, language) ?? {};
  const words = reportWords[language];
  return [...brief(result, language), `  ${words.why}: ${why}`, `  ${words.remedy}: ${remedy}`];
}

function brief(result: ProbeResult, language: keyof Words): string[] {
  const { severities: names, seen } = reportWords[language];
  const verdict = result.verdict === 'PASSED' ? '' : names[result.verdict];
  return [
    `${verdict} ${headOf(result, language)}`,
    ...result.observations.flatMap((each) => [
      `  - ${each.severity === result.verdict ? '' : `${names[each.severity]} `}${observationText(each, language)}`,
      ...(each.seen ? [`    ${seen}: ${each.seen}`] : []),
    ]),
  ];
}

export const observationText = ({ coordinate, message }: Observation, language: keyof Words): string =>
  coordinate ? `${coordinate}: ${message[language]}` : message[language];

const onOneLine = (line: string): string => line.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/\p{C}/gu, '?');
