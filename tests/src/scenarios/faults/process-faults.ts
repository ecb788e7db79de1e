import { GATEWAY_LIMIT_MS, type Scenario, SUBGRAPH_LIMIT_MS } from '../scenario';

const processes = [
  { name: 'tracking', limitMs: SUBGRAPH_LIMIT_MS },
  { name: 'guest', limitMs: SUBGRAPH_LIMIT_MS },
  { name: 'gateway', limitMs: GATEWAY_LIMIT_MS },
] as const;

export const processFaults: readonly Scenario[] = processes.flatMap(({ name, limitMs }): Scenario[] => [
  {
    name: `${name}-killed`,
    title: `${name} is killed and started again`,
    breaks: [name],
    break: ({ parts }) => parts[name].kill(),
    mend: ({ parts }) => parts[name].restart(),
    limitMs,
    isQuick: name !== 'guest',
  },
  {
    name: `${name}-frozen`,
    title: `${name} is stopped (SIGSTOP) and goes on`,
    breaks: [name],
    break: ({ parts }) => parts[name].signal('SIGSTOP'),
    mend: ({ parts }) => parts[name].signal('SIGCONT'),
    limitMs,
    isSilent: name === 'gateway',
    isQuick: name === 'gateway',
  },
]);
