import type { ComponentChildren, JSX } from 'preact';
import { count } from '../parts/wording/format';
import { Table } from '../parts/tables/table';
import { bars, barsHeight } from './bars';
import { Chart } from './chart';
import { phaseKeys, phaseSeries } from './phases';

export interface PhaseCategory {
  label: string;
  /** How its row is headed, where that says more than the label. */
  head?: ComponentChildren;
  counts: readonly { phase: string | null; count: number }[];
  /** Where its projects are. */
  href?: string;
}

interface PhaseChartProps {
  title: string;
  isTitleHidden?: boolean;
  /** What a category is, such as "Ressort". */
  of: string;
  categories: readonly PhaseCategory[];
  /** How many of them are drawn; the table has them all. */
  most?: number;
  about: ComponentChildren;
}

/** How many projects stand in which phase, by category. */
export function PhaseChart(props: PhaseChartProps): JSX.Element {
  const { title, isTitleHidden, of, categories, most = categories.length, about } = props;
  const counted = ({ counts }: PhaseCategory, phase: string | null) =>
    counts.reduce((sum, each) => (each.phase === phase ? sum + each.count : sum), 0);
  const series = phaseSeries(categories, counted);
  const shown = series.map(({ values }) => values.some((value) => value > 0));
  const columns = [
    { title: of, cell: ({ label, head }: PhaseCategory) => head ?? label },
    ...series.flatMap(({ name, values }, index) =>
      shown[index]
        ? [
            {
              title: name,
              isNumber: true,
              cell: (row: PhaseCategory) => rowsOf(row, values[categories.indexOf(row)] ?? 0, phaseKeys[index] ?? null),
            },
          ]
        : [],
    ),
  ];
  const drawn = categories.slice(0, most);
  return (
    <Chart
      title={title}
      isTitleHidden={isTitleHidden}
      description={`${title}: gestapelte Balken für ${drawn.map(({ label }) => label).join(', ')}. Die Zahlen stehen darunter als Tabelle.`}
      legend={series}
      height={barsHeight(drawn.length)}
      option={(isNarrow) =>
        bars(
          drawn.map(({ label }) => label),
          series.map(({ name, values }) => ({ name, values: values.slice(0, most) })),
          isNarrow,
        )
      }
      table={<Table caption={title} isCaptionHidden columns={columns} rows={categories} />}
      about={about}
    />
  );
}

/** A figure that leads to the projects behind it, where an address can name them. */
function rowsOf({ href }: PhaseCategory, value: number, phase: string | null): ComponentChildren {
  return href && phase && value > 0 ? <a href={`${href}&phase=${phase}`}>{count(value)}</a> : count(value);
}
