import { count } from '../parts/wording/format';

/** Properties of assets/styles/colors.css, in the order of a legend. */
export const seriesColor = (index: number): string => `var(--chart-${index})`;

export const axisText = { color: 'var(--chart-text)', fontSize: 14 };
export const axisNumber = { ...axisText, formatter: count };
export const axisLine = { lineStyle: { color: 'var(--chart-line)' } };
