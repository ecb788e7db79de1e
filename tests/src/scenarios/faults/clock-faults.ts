import type { ScenarioGraph } from '../graph/scenario-graph';
import { type Scenario, SUBGRAPH_LIMIT_MS } from '../scenario';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

const jumps = [
  { name: 'hour-forward', title: 'an hour forward', ms: HOUR },
  { name: 'hour-back', title: 'an hour back', ms: -HOUR, isQuick: true },
  { name: 'forward', title: '40 s forward', ms: 40 * SECOND },
  { name: 'back', title: '40 s back', ms: -40 * SECOND },
];

/** The clock jumps at the worst moment: while a subgraph is left alone because it failed. */
export const clockFaults: readonly Scenario[] = jumps.map(({ name, title, ms, isQuick }) => ({
  name: `clock-${name}`,
  title: `the clock jumps ${title} while tracking refuses connections`,
  breaks: ['clock', 'tracking'],
  break: ({ lines }: ScenarioGraph) => lines.tracking.refuse(),
  mend: async ({ lines, clock, parts }: ScenarioGraph) => {
    await clock.jump(ms, Object.values(parts));
    await lines.tracking.accept();
  },
  limitMs: SUBGRAPH_LIMIT_MS,
  isQuick,
}));
