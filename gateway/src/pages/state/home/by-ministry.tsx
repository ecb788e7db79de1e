import type { ComponentChildren, JSX } from 'preact';
import { type PhaseCategory, PhaseChart } from '../../charts/phase-chart';
import { Section } from '../../parts/tables/section';
import { stateOf } from '../../parts/naming/service-link';
import type { MinistryCount } from './home-answer';

const MOST = 15;

interface ByMinistryProps {
  counts: readonly MinistryCount[];
  about: ComponentChildren;
}

export function ByMinistry({ counts, about }: ByMinistryProps): JSX.Element {
  const categories = categoriesOf(counts);
  const others = categories.length - MOST;
  return (
    <Section id="ministries" title="Projekte je Ressort und Phase">
      <PhaseChart
        title="Projekte je Ressort und Phase"
        isTitleHidden
        of="Ressort"
        categories={categories}
        most={MOST}
        about={
          <>
            {others > 0 &&
              `Gezeichnet sind die ${MOST} Ressorts mit den meisten Projekten, ${others} weitere stehen in der Tabelle. `}
            {about}
          </>
        }
      />
    </Section>
  );
}

/** A category for each ministry, those with most projects first. */
function categoriesOf(counts: readonly MinistryCount[]): PhaseCategory[] {
  const groups = new Map<string, MinistryCount[]>();
  for (const each of counts) {
    const id = each.ministry?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  const sorted = [...groups.values()].toSorted((one, other) => total(other) - total(one));
  return sorted.map((group) => {
    const ministry = group[0]?.ministry;
    if (!ministry) return { label: 'ohne Ressort', counts: group };
    const { id, abbreviation, name } = ministry;
    return {
      label: `${abbreviation} (${stateOf(id)})`,
      head: <a href={`/ministries/${encodeURIComponent(id)}`}>{`${name} (${stateOf(id)})`}</a>,
      href: `/projects?ministry=${encodeURIComponent(id)}`,
      counts: group,
    };
  });
}

const total = (group: readonly MinistryCount[]) => group.reduce((sum, { count }) => sum + count, 0);
