import type { EChartsOption } from 'echarts';
import type { ComponentChildren, JSX } from 'preact';
import { renderChart } from './render-chart';

const WIDE = 900;
const NARROW = 320;

interface ChartProps {
  title: string;
  /** What the picture shows, for who does not see it. */
  description: string;
  /** Names of the series in the order of their colours; none where there is one only. */
  legend?: readonly string[];
  height: number;
  option(isNarrow: boolean): EChartsOption;
  /** The same figures as a table. */
  table: ComponentChildren;
  /** Date and source. */
  about: ComponentChildren;
}

/** A picture of figures, and the figures themselves behind it. */
export function Chart({ title, description, legend, height, option, table, about }: ChartProps): JSX.Element {
  return (
    <figure class="chart">
      <figcaption class="kern-title">{title}</figcaption>
      {legend && (
        <ul class="legend" aria-hidden="true">
          {legend.map((name, index) => (
            <li key={name}>
              <svg class={`swatch swatch--${index}`} width="14" height="14" viewBox="0 0 14 14" focusable="false">
                <rect width="14" height="14" />
              </svg>
              {name}
            </li>
          ))}
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
