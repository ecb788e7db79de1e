import type { Outcome } from './run-scenario';

/** One line per scenario, as Markdown that a terminal shows as a table. */
export function table(outcomes: readonly Outcome[]): string {
  const heads = [
    'scenario',
    'what was done',
    'asked',
    'wrong',
    'failed, by code',
    'recovery ms',
    'limit',
    'longest ms',
    'untouched ms',
  ];
  return aligned([heads, ...outcomes.map(cells)]);
}

/** Rows of cells as Markdown, the first as its head. */
export function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

function cells(outcome: Outcome): string[] {
  const { scenario, asked, wrong, codes, recoveryMs, touchedMs, untouchedMs } = outcome;
  const failed = [...codes].map(([code, times]) => `${times} ${code}`).join(', ');
  const counts = [String(asked), String(wrong.length), failed || '-'];
  const times = [ms(recoveryMs), String(scenario.limitMs), ms(touchedMs), untouchedMs === null ? '-' : ms(untouchedMs)];
  return [scenario.name, scenario.title, ...counts, ...times];
}

const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : 'never');
