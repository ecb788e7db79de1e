import type { Records } from '@ozg/shared/database/load-records';

/** Records by entity, with what a case does not care about filled in. */
export type Crafted = Partial<Record<keyof typeof makers, Record<string, unknown>[]>>;

export const today = new Date().toISOString().slice(0, 10);

const provenances = [
  { id: 'crafted', kind: 'SEED', source: 'Testfall', isConfirmed: false },
  { id: 'made-up', kind: 'SYNTHETIC', source: 'Testfall', isConfirmed: false },
];
const sourced = { provenanceId: 'crafted' };

const makers = {
  Project: {
    subgraph: 'tracking',
    defaults: { ...sourced, stateCode: 'DE-SN', ministryId: 'DE-SN:OK', version: 1, reportedOn: today },
  },
  MonthlyReport: { subgraph: 'tracking', defaults: { ...sourced, status: 'CONFIRMED', reportedOn: '2026-11-02' } },
  OnlineService: { subgraph: 'catalog', defaults: { ...sourced, name: 'Dienst' } },
  OzgService: { subgraph: 'catalog', defaults: sourced },
  LeikaService: { subgraph: 'catalog', defaults: sourced },
  PublishedFigure: { subgraph: 'catalog', defaults: { ...sourced, label: 'Zahl', isApproximate: false } },
  Ministry: {
    subgraph: 'responsibility',
    defaults: { ...sourced, abbreviation: 'X', isAbbreviationConfirmed: true, level: 'STATE', stateCode: 'DE-SN' },
  },
  Responsibility: { subgraph: 'responsibility', defaults: { ...sourced, role: 'RESPONSIBLE_MINISTRY' } },
} as const;

/** All cases together, by subgraph; project names are their ids unless given. */
export function recordsOf(cases: Crafted[]): Map<string, Records> {
  const bySubgraph = new Map<string, Records>(
    ['catalog', 'responsibility', 'tracking'].map((name) => [name, { Provenance: provenances }]),
  );
  for (const each of cases) {
    for (const [entity, rows] of Object.entries(each)) {
      const { subgraph, defaults } = makers[entity as keyof typeof makers];
      const records = bySubgraph.get(subgraph) ?? {};
      (records[entity] ??= []).push(...rows.map((row) => ({ ...defaults, ...named(entity, row), ...row })));
    }
  }
  return bySubgraph;
}

function named(entity: string, row: Record<string, unknown>): object {
  const name = `Fall ${String(row['id'] ?? row['leikaKey'] ?? row['ozgId'])}`;
  if (entity === 'Project') return { title: name };
  return ['OzgService', 'LeikaService', 'Ministry'].includes(entity) ? { name } : {};
}
