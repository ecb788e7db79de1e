import { SubgraphFault } from '../../sources/fault';
import { error, type Probe, shown } from './probes/probe';
import type { Subject } from './probes/subject';
import { type Observation, type ProbeResult, verdictOf } from './report';
import { faultWords } from './service/fault-words';

const MOST_OBSERVATIONS = 50;

/** Tries something on a service. Never throws: what a service did to a probe is what the probe observed. */
export async function runProbe({ number, check }: Probe, subject: Subject): Promise<ProbeResult> {
  const observations: Observation[] = [];
  try {
    for await (const each of check(subject)) {
      observations.push(each);
      if (observations.length === MOST_OBSERVATIONS) break;
    }
  } catch (thrown) {
    observations.push(observationOf(thrown));
  }
  return resultOf(number, observations);
}

export const resultOf = (number: string, observations: readonly Observation[]): ProbeResult => ({
  number,
  verdict: verdictOf(observations),
  observations,
});

/** What keeps a probe from an answer, in words. */
export function observationOf(thrown: unknown): Observation {
  if (!(thrown instanceof SubgraphFault)) {
    const reason = shown(thrown instanceof Error ? thrown.message : thrown);
    return error(`Die Prüfung ließ sich nicht ausführen: ${reason}`, `The probe could not be carried out: ${reason}`);
  }
  const { de, en } = faultWords[thrown.kind];
  const cause = thrown.cause instanceof Error ? thrown.cause.message : undefined;
  return error(de, en, { seen: cause || undefined });
}
