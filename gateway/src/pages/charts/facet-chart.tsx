import type { ComponentChildren, JSX } from 'preact';
import type { Facet } from '../parts/answers';
import { count, counted } from '../parts/wording/format';
import { Table } from '../parts/tables/table';
import { bars, barsHeight } from './bars';
import { Chart } from './chart';

const ACCENT = 6;

interface FacetChartProps {
  title: string;
  isTitleHidden?: boolean;
  /** What a value is, such as "Priorität". */
  of: string;
  facets: readonly Facet[];
  /** Where the rows behind a value are. */
  href(value: string): string;
  about: ComponentChildren;
}

/** How many projects have which value; a sentence where none has one. */
export function FacetChart({ title, isTitleHidden, of, facets, href, about }: FacetChartProps): JSX.Element {
  if (facets.every(({ value }) => !value)) {
    const projects = counted(facets[0]?.count ?? 0, ['Projekt', 'Projekten']);
    return <p class="kern-body">{`${of}: zu keinem von ${projects} gemeldet.`}</p>;
  }
  const columns = [
    { title: of, cell: ({ value, label }: Facet) => (value ? <a href={href(value)}>{label}</a> : label) },
    { title: 'Projekte', isNumber: true, cell: (facet: Facet) => count(facet.count) },
  ];
  const labels = facets.map(({ label }) => label);
  const series = [{ name: 'Projekte', values: facets.map((facet) => facet.count) }];
  return (
    <Chart
      title={title}
      isTitleHidden={isTitleHidden}
      description={`Balken: ${facets.map((facet) => `${facet.label} ${count(facet.count)}`).join(', ')}.`}
      height={barsHeight(facets.length)}
      option={(isNarrow) => bars(labels, series, isNarrow, ACCENT)}
      table={<Table caption={title} isCaptionHidden columns={columns} rows={facets} />}
      about={about}
    />
  );
}
