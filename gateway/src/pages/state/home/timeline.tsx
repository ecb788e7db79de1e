import type { ComponentChildren, JSX } from 'preact';
import { areas } from '../../charts/areas';
import { Chart } from '../../charts/chart';
import { phaseSeries } from '../../charts/phases';
import { count, germanMonth } from '../../parts/wording/format';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import type { HomeAnswer } from './home-answer';

interface TimelineProps {
  points: NonNullable<HomeAnswer['projectTimeline']>;
  about: ComponentChildren;
}

/** Projects by phase at the end of each month. */
export function Timeline({ points, about }: TimelineProps): JSX.Element {
  const months = [...new Set(points.map(({ month }) => month))].toSorted();
  const counted = new Map(points.map((point) => [`${point.month} ${point.phase}`, point.count]));
  const series = phaseSeries(months, (month, phase) => counted.get(`${month} ${phase}`) ?? 0);
  const isReported = points.some(({ phase, count: projects }) => phase && projects > 0);
  const shown = series.filter(({ values }) => values.some((value) => value > 0));
  const columns = [
    { title: 'Monatsende', cell: (month: string) => germanMonth(month) },
    ...shown.map(({ name, values }) => ({
      title: name,
      isNumber: true,
      cell: (month: string) => count(values[months.indexOf(month)] ?? 0),
    })),
  ];
  return (
    <Section id="timeline" title="Projekte je Phase am Monatsende">
      {isReported ? (
        <Chart
          title="Projekte je Phase am Monatsende"
          isTitleHidden
          description={`Gestapelte Flächen von ${germanMonth(months[0] ?? '')} bis ${germanMonth(months.at(-1) ?? '')}. Die Zahlen stehen darunter als Tabelle.`}
          legend={series}
          height={320}
          option={(isNarrow) => areas(months.map(germanMonth), series, isNarrow)}
          table={<Table caption="Projekte je Phase am Monatsende" isCaptionHidden columns={columns} rows={months} />}
          about={about}
        />
      ) : (
        <p class="kern-body">Für die letzten zwölf Monate ist zu keinem Projekt eine Phase gemeldet.</p>
      )}
    </Section>
  );
}
