import type { ComponentChildren, JSX } from 'preact';
import type { Facet } from '../parts/answers';
import { bars, barsHeight } from '../charts/bars';
import { Chart } from '../charts/chart';
import { count } from '../parts/format';
import { Section } from '../parts/section';
import { Table } from '../parts/table';

export function Priorities({ facets, about }: { facets: readonly Facet[]; about: ComponentChildren }): JSX.Element {
  const columns = [
    {
      title: 'Priorität',
      cell: ({ value, label }: Facet) => (value ? <a href={`/projects?priority=${value}`}>{label}</a> : label),
    },
    { title: 'Projekte', isNumber: true, cell: (facet: Facet) => count(facet.count) },
  ];
  const labels = facets.map(({ label }) => label);
  return (
    <Section id="priorities" title="Prioritäten">
      <Chart
        title="Projekte je Priorität"
        description={`Balken: ${facets.map((each) => `${each.label} ${each.count}`).join(', ')}.`}
        height={barsHeight(facets.length)}
        option={(isNarrow) => bars(labels, [{ name: 'Projekte', values: facets.map((each) => each.count) }], isNarrow)}
        table={<Table caption="Projekte je Priorität" isCaptionHidden columns={columns} rows={facets} />}
        about={about}
      />
    </Section>
  );
}
