import type { FaultKind } from '../../sources/fault';
import { type Probe, skipped } from './probes/probe';
import type { Subject } from './probes/subject';
import type { ProbeResult } from './report';
import { resultOf, runProbe } from './run-probe';
import { faultWords } from './service/fault-words';

/** Probes in a row that end without any answer: then the service is gone, or never comes round. */
const MOST_LOST = 3;

/** Tries one probe after the other, so that none disturbs another one's measurements. */
export async function runProbes(probes: readonly Probe[], subject: Subject): Promise<ProbeResult[]> {
  const results: ProbeResult[] = [];
  let lost = 0;
  for (const probe of probes) {
    const result = (lost >= MOST_LOST ? givenUp(probe) : missing(probe, results)) ?? (await runProbe(probe, subject));
    results.push(result);
    if (endedBy('NOT_ASKED', result)) lost = MOST_LOST;
    else if (endedBy('TIMEOUT', result) || endedBy('CONNECTION', result)) lost += 1;
    else if (result.verdict !== 'SKIPPED') lost = 0;
  }
  return results;
}

const givenUp = ({ number }: Probe): ProbeResult =>
  resultOf(number, [
    skipped('Der Dienst antwortet nicht mehr rechtzeitig.', 'The service does not answer in time any more.'),
  ]);

function missing({ number, needs = [] }: Probe, results: readonly ProbeResult[]): ProbeResult | null {
  const failed = results.find((each) => needs.includes(each.number) && each.verdict === 'ERROR');
  if (!failed) return null;
  return resultOf(number, [
    skipped(`Das lässt sich erst nach ${failed.number} prüfen.`, `This can be tried after ${failed.number} is mended.`),
  ]);
}

const endedBy = (kind: FaultKind, { observations }: ProbeResult): boolean =>
  observations.some(({ message }) => message.en === faultWords[kind].en);
