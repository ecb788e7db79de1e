import type { EChartsOption } from 'echarts';
import type { Series } from './bars';
import { axisLine, axisNumber, axisText, seriesColor } from './colors';

/** Stacked areas over time. */
export function areas(moments: readonly string[], series: readonly Series[], isNarrow: boolean): EChartsOption {
  return {
    grid: { left: 24, right: 40, top: 12, bottom: 0, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...moments],
      boundaryGap: false,
      axisLabel: { ...axisText, interval: Math.max(0, Math.ceil(moments.length / (isNarrow ? 3 : 7)) - 1) },
      axisLine,
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: axisNumber, splitLine: axisLine },
    series: series.map(({ name, values }, index) => ({
      name,
      type: 'line',
      stack: 'all',
      silent: true,
      symbol: 'none',
      lineStyle: { color: 'var(--chart-gap)', width: 1 },
      areaStyle: { color: seriesColor(index), opacity: 1 },
      data: [...values],
    })),
  };
}
