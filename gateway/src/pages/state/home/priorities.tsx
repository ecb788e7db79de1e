import type { ComponentChildren, JSX } from 'preact';
import { FacetChart } from '../../charts/facet-chart';
import type { Facet } from '../../parts/answers';
import { Section } from '../../parts/tables/section';

export function Priorities({ facets, about }: { facets: readonly Facet[]; about: ComponentChildren }): JSX.Element {
  return (
    <Section id="priorities" title="Projekte je Priorität">
      <FacetChart
        title="Projekte je Priorität"
        isTitleHidden
        of="Priorität"
        facets={facets}
        href={(value) => `/projects?priority=${value}`}
        about={about}
      />
    </Section>
  );
}
