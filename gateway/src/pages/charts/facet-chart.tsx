import type { ComponentChildren, JSX } from 'preact';
import type { Facet } from '../parts/answers';
import { count } from '../parts/format';
import { Table } from '../parts/table';
import { bars, barsHeight } from './bars';
import { Chart } from './chart';

const ACCENT = 6;

interface FacetChartProps {
  title: string;
  /** What a value is, such as "Priorität". */
  of: string;
  facets: readonly Facet[];
  /** Where the rows behind a value are. */
  href(value: string): string;
  about: ComponentChildren;
}

/** How many projects have which value. */
export function FacetChart({ title, of, facets, href, about }: FacetChartProps): JSX.Element {
  const columns = [
    { title: of, cell: ({ value, label }: Facet) => (value ? <a href={href(value)}>{label}</a> : label) },
    { title: 'Projekte', isNumber: true, cell: (facet: Facet) => count(facet.count) },
  ];
  const labels = facets.map(({ label }) => label);
  const series = [{ name: 'Projekte', values: facets.map((facet) => facet.count) }];
  return (
    <Chart
      title={title}
      description={`Balken: ${facets.map((facet) => `${facet.label} ${count(facet.count)}`).join(', ')}.`}
      height={barsHeight(facets.length)}
      option={(isNarrow) => bars(labels, series, isNarrow, ACCENT)}
      table={<Table caption={title} isCaptionHidden columns={columns} rows={facets} />}
      about={about}
    />
  );
}
