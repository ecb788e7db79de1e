import type { PhaseCategory } from '../charts/phase-chart';
import type { MinistryCount } from './home-answer';

/** A category for each ministry, those with most projects first. */
export function byMinistry(counts: readonly MinistryCount[]): PhaseCategory[] {
  const groups = new Map<string, MinistryCount[]>();
  for (const each of counts) {
    const key = each.ministry?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const total = (group: readonly MinistryCount[]) => group.reduce((sum, { count }) => sum + count, 0);
  return [...groups.values()]
    .toSorted((one, other) => total(other) - total(one))
    .map((group) => {
      const ministry = group[0]?.ministry;
      return {
        label: ministry?.abbreviation ?? 'ohne Ressort',
        head: ministry && <a href={`/ministries/${ministry.id}`}>{ministry.name}</a>,
        counts: group,
      };
    });
}
