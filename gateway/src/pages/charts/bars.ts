import type { EChartsOption } from 'echarts';
import { axisLine, axisNumber, axisText, seriesColor } from './colors';

export interface Series {
  name: string;
  /** One for each category. */
  values: readonly number[];
}

export const barsHeight = (categories: number): number => 48 + categories * 34;

/** Lying bars, stacked where there are several series; the first category stands on top. */
export function bars(
  categories: readonly string[],
  series: readonly Series[],
  isNarrow: boolean,
  firstColor = 0,
): EChartsOption {
  return {
    grid: { left: 20, right: 24, top: 4, bottom: 0, containLabel: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: isNarrow ? 3 : 6,
      axisLabel: axisNumber,
      splitLine: axisLine,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: categories.map((name) => cut(name, isNarrow ? 14 : 34)),
      axisLabel: { ...axisText, interval: 0 },
      axisTick: { show: false },
      axisLine,
    },
    series: series.map(({ name, values }, index) => ({
      name,
      type: 'bar',
      stack: 'all',
      silent: true,
      barMaxWidth: 22,
      itemStyle: { color: seriesColor(firstColor + index), borderColor: 'var(--chart-gap)', borderWidth: 1 },
      data: [...values],
    })),
  };
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
