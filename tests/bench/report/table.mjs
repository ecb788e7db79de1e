const columns = [
  ['contender', ({ contender }) => contender],
  ['req/s', ({ perSecond }) => figure(perSecond)],
  ['min..max', ({ perSecondSpread: { min, max } }) => `${figure(min)}..${figure(max)}`],
  ['x reference', ({ ratio }) => (ratio === null ? '-' : ratio.toFixed(2))],
  [
    'min..max',
    ({ ratioSpread }) => (ratioSpread ? `${ratioSpread.min.toFixed(2)}..${ratioSpread.max.toFixed(2)}` : '-'),
  ],
  ['target', ({ target }) => (target === null ? '' : `>= ${target}`)],
  ['p50 ms', ({ p50 }) => figure(p50)],
  ['p99 ms', ({ p99 }) => figure(p99)],
  ['peak MB', ({ peakBytes }) => (peakBytes === null ? '-' : (peakBytes / 1e6).toFixed(0))],
  ['KB/answer', ({ bytesPerAnswer }) => (bytesPerAnswer === null ? '-' : (bytesPerAnswer / 1000).toFixed(1))],
  ['failed', ({ failed }) => (failed ? String(failed) : '')],
];

/** A shape's lines as a Markdown table, padded so that a terminal shows it as one too. */
export function table({ lines }) {
  const rows = [columns.map(([head]) => head), ...lines.map((line) => columns.map(([, cell]) => cell(line)))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const written = rows.map((row) => `| ${row.map((cell, at) => padded(cell, widths[at], at)).join(' | ')} |`);
  const rule = `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}

const padded = (cell, width, at) => (at ? cell.padStart(width) : cell.padEnd(width));

function figure(value) {
  if (value === null) return '-';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
