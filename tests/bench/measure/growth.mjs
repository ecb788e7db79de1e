import { median } from '../report/statistics.mjs';
import { reportOf } from '../shapes/report.mjs';

const TARGET = 10.5;

// One client: what two do to each other is not how time grows with data.
export const growthShapes = [
  { ...reportOf(200, 'S3-200'), clients: 1 },
  { ...reportOf(2000, 'S3-2000'), clients: 1 },
];

/** How many times as long ten times the services take; more than ten means that something grows faster than the data. */
export function sayGrowth(measured, say) {
  const [small, large] = growthShapes.map(({ name }) =>
    median(
      measured.filter((each) => each.shape === name),
      'p50',
    ),
  );
  say(`report over 200 services ${small.toFixed(0)} ms, over 2,000 ${large.toFixed(0)} ms`);
  say(`time ratio ${(large / small).toFixed(2)} (target: at most ${TARGET})`);
}
