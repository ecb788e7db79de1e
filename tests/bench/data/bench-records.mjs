import { syntheticLeikaKey, syntheticMinistryId, syntheticStates } from '@ozg/infra/synthetic/keys';
import { benchmark } from '@ozg/infra/synthetic/scale';
import { syntheticRecords } from '@ozg/infra/synthetic/synthetic-records';

/**
 * The synthetic records at the scale of the benchmark, by subgraph. The demo ties projects and ministries to the first
 * LeiKa services and to bundles only; here every LeiKa service has a ministry and about two projects, so that the report
 * over 2,000 of them has something to report.
 */
export function benchRecords() {
  const records = syntheticRecords(benchmark);
  const { Project: projects } = records.get('tracking');
  for (const [at, project] of projects.entries()) project.leikaKeys = leikaKeysOf(at);
  records.get('responsibility').Responsibility.push(...leikaResponsibilities());
  return records;
}

/** Two LeiKa services of the bundle that the project is for. */
function leikaKeysOf(at) {
  return [at, at + benchmark.services].filter((place) => place < benchmark.leikaServices).map(syntheticLeikaKey);
}

function leikaResponsibilities() {
  return Array.from({ length: benchmark.leikaServices }, (_, at) => {
    const { code, ministries } = syntheticStates[at % syntheticStates.length];
    return {
      provenanceId: 'synthetic',
      id: `syn:${code}:${syntheticLeikaKey(at)}`,
      role: 'RESPONSIBLE_MINISTRY',
      leikaKey: syntheticLeikaKey(at),
      ministryId: syntheticMinistryId(code, (at % ministries) + 1),
      stateCode: code,
      validFrom: '2024-11-01',
    };
  });
}
