import { cutOff, type Delivery, dripping, endless, never, reset, whole } from '../graph/delivery';
import { type Scenario, SUBGRAPH_LIMIT_MS } from '../scenario';

const deliveries: readonly { name: string; title: string; delivery: Delivery; isQuickFor?: string }[] = [
  { name: 'hangs', title: 'takes requests and never answers', delivery: never, isQuickFor: 'tracking' },
  { name: 'drips', title: 'answers byte by byte', delivery: dripping },
  { name: 'cut-off', title: 'ends its answers in the middle', delivery: cutOff, isQuickFor: 'tracking' },
  { name: 'reset', title: 'resets its connections within the answer', delivery: reset },
  { name: 'floods', title: 'answers without end', delivery: endless, isQuickFor: 'guest' },
];

/** A subgraph whose network, or whose process, does not do what it should. */
const ofSubgraph = (name: 'tracking' | 'guest'): Scenario[] => [
  ...deliveries.map(
    ({ name: fault, title, delivery, isQuickFor }) =>
      ({
        name: `${name}-${fault}`,
        title: `${name} ${title}`,
        breaks: [name],
        break: ({ lines }) => void (lines[name].deliver = delivery),
        mend: ({ lines }) => void (lines[name].deliver = whole),
        limitMs: SUBGRAPH_LIMIT_MS,
        isQuick: isQuickFor === name,
      }) satisfies Scenario,
  ),
  {
    name: `${name}-refuses`,
    title: `${name} refuses connections`,
    breaks: [name],
    break: ({ lines }) => lines[name].refuse(),
    mend: ({ lines }) => lines[name].accept(),
    limitMs: SUBGRAPH_LIMIT_MS,
  },
];

export const lineFaults: readonly Scenario[] = [...ofSubgraph('tracking'), ...ofSubgraph('guest')];
