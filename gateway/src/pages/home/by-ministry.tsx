import type { PhaseCategory } from '../charts/phase-chart';
import type { MinistryCount } from './home-answer';

const MOST = 15;

/** A category for each ministry, those with most projects first, and one for all others where there are many. */
export function byMinistry(counts: readonly MinistryCount[]): PhaseCategory[] {
  const groups = new Map<string, MinistryCount[]>();
  for (const each of counts) {
    const id = each.ministry?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  const sorted = [...groups.values()].toSorted((one, other) => total(other) - total(one));
  const first = sorted.slice(0, MOST).map((group) => {
    const ministry = group[0]?.ministry;
    return {
      label: ministry ? `${ministry.abbreviation} (${stateOf(ministry.id)})` : 'ohne Ressort',
      head: ministry && <a href={`/ministries/${ministry.id}`}>{ministry.name}</a>,
      counts: group,
    };
  });
  const others = sorted.slice(MOST);
  return others.length ? [...first, { label: `${others.length} weitere`, counts: others.flat() }] : first;
}

const total = (group: readonly MinistryCount[]) => group.reduce((sum, { count }) => sum + count, 0);

/** `ST` of `DE-ST:MID`; the federation's own ids name none. */
const stateOf = (id: string) => /^DE-([A-Z]{2}):/.exec(id)?.[1] ?? 'Bund';
