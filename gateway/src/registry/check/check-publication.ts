import { composeGraph } from '../compose/compose-graph';
import type { CheckResult, Publication } from './publication';

export function checkPublication({ candidate, members }: Publication): CheckResult {
  const others = members.filter(({ name }) => name !== candidate.name);
  const { supergraphSdl, errors = [] } = composeGraph([...others, candidate]);
  const findings = errors.map(({ message }) => ({
    rule: 'R03',
    severity: 'ERROR' as const,
    message: { de: message, en: message },
  }));
  return { findings, supergraphSdl: supergraphSdl ?? null };
}
