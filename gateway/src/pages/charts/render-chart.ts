import type { EChartsOption } from 'echarts';

/** Draws on the server. Colours are the page's own properties, so that they follow light, dark and forced colours. */
export function renderChart(option: EChartsOption, width: number, height: number): string {
  // Loaded with the first chart, so that the start does not wait for it.
  const { init } = require('echarts') as typeof import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return withoutStyles(svg);
}

/**
 * The pages allow no inline style; assets/styles/charts.css has the fonts. Nothing is drawn past its axes, so nothing needs
 * to be clipped by what would have another name each time. What remains are attributes that the renderer escaped.
 */
const withoutStyles = (svg: string) =>
  svg
    .replace(/<(style|defs)[\s\S]*?<\/\1>/g, '')
    .replace(/ (?:style|class|clip-path|xml:space|ecmeta_\w+)="[^"]*"/g, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"');
