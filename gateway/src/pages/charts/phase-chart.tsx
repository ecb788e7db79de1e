import type { ComponentChildren, JSX } from 'preact';
import { count } from '../parts/format';
import { Table } from '../parts/table';
import { bars, barsHeight } from './bars';
import { Chart } from './chart';
import { phaseLegend, phaseSeries } from './phases';

export interface PhaseCategory {
  label: string;
  /** How its row is headed, where that says more than the label. */
  head?: ComponentChildren;
  counts: readonly { phase: string | null; count: number }[];
}

interface PhaseChartProps {
  title: string;
  /** What a category is, such as "Ressort". */
  of: string;
  categories: readonly PhaseCategory[];
  about: ComponentChildren;
}

/** How many projects stand in which phase, by category. */
export function PhaseChart({ title, of, categories, about }: PhaseChartProps): JSX.Element {
  const counted = ({ counts }: PhaseCategory, phase: string | null) =>
    counts.reduce((sum, each) => (each.phase === phase ? sum + each.count : sum), 0);
  const series = phaseSeries(categories, counted);
  const shown = series.map(({ values }) => values.some((value) => value > 0));
  const columns = [
    { title: of, cell: ({ label, head }: PhaseCategory) => head ?? label },
    ...series.flatMap(({ name, values }, index) =>
      shown[index]
        ? [{ title: name, isNumber: true, cell: (row: PhaseCategory) => count(values[categories.indexOf(row)] ?? 0) }]
        : [],
    ),
  ];
  return (
    <Chart
      title={title}
      description={`${title}: gestapelte Balken für ${categories.map(({ label }) => label).join(', ')}. Die Zahlen stehen darunter als Tabelle.`}
      legend={phaseLegend}
      height={barsHeight(categories.length)}
      option={(isNarrow) =>
        bars(
          categories.map(({ label }) => label),
          series,
          isNarrow,
        )
      }
      table={<Table caption={title} isCaptionHidden columns={columns} rows={categories} />}
      about={about}
    />
  );
}
