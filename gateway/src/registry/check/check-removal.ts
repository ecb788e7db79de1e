import { composeGraph } from '../compose/compose-graph';
import type { Member } from '../member';
import type { CheckResult } from './publication';

/** Judges the graph that remains when a subgraph leaves: it must compose. What clients lose is for the owner to know. */
export function checkRemoval(remaining: readonly Member[]): CheckResult {
  const { supergraphSdl, errors = [] } = composeGraph(remaining);
  const findings = errors.map(({ message }) => ({
    rule: 'R03',
    severity: 'ERROR' as const,
    message: {
      de: `Andere Teilgraphen brauchen ihn: ${message}`,
      en: `Other subgraphs need it: ${message}`,
    },
  }));
  return { findings, supergraphSdl: supergraphSdl ?? null };
}
