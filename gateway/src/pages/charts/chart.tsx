import type { EChartsOption } from 'echarts';
import type { ComponentChildren, JSX } from 'preact';
import type { Series } from './bars';
import { renderChart } from './render-chart';

const WIDE = 900;
const NARROW = 320;

interface ChartProps {
  title: string;
  /** Where a heading says the same. */
  isTitleHidden?: boolean;
  /** What the picture shows, for who does not see it. */
  description: string;
  /** What the colours mean, in their order; none where there is one only. */
  legend?: readonly Series[];
  height: number;
  option(isNarrow: boolean): EChartsOption;
  /** The same figures as a table. */
  table: ComponentChildren;
  /** Date and source. */
  about: ComponentChildren;
}

/** A picture of figures, and the figures themselves behind it. */
export function Chart(props: ChartProps): JSX.Element {
  const { title, isTitleHidden, description, legend, height, option, table, about } = props;
  return (
    <figure class="chart">
      <figcaption class={isTitleHidden ? 'kern-sr-only' : 'kern-title kern-title--small'}>{title}</figcaption>
      {legend && (
        <ul class="legend" aria-hidden="true">
          {legend.map(({ name, values }, index) =>
            values.some((value) => value > 0) ? (
              <li key={name}>
                <svg class={`swatch swatch--${index}`} width="14" height="14" viewBox="0 0 14 14" focusable="false">
                  <rect width="14" height="14" />
                </svg>
                {name}
              </li>
            ) : null,
          )}
        </ul>
      )}
      <div role="img" aria-label={description}>
        <Picture kind="wide" svg={renderChart(option(false), WIDE, height)} />
        <Picture kind="narrow" svg={renderChart(option(true), NARROW, height)} />
      </div>
      <details class="figures">
        <summary>Zahlen als Tabelle</summary>
        {table}
      </details>
      <p class="source">{about}</p>
    </figure>
  );
}

function Picture({ kind, svg }: { kind: string; svg: string }): JSX.Element {
  // The drawing is ours, and texts in it are escaped by the library that draws.
  return <div class={`chart__${kind}`} dangerouslySetInnerHTML={{ __html: svg }} />;
}
