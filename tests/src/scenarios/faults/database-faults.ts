import { DATABASE_LIMIT_MS, type Scenario } from '../scenario';

export const databaseFaults: readonly Scenario[] = [
  {
    name: 'database-killed',
    title: 'PostgreSQL is killed; its supervisor starts it again',
    breaks: ['database'],
    break: ({ database }) => database.kill(),
    mend: ({ database }) => database.isBack(),
    limitMs: DATABASE_LIMIT_MS,
    isQuick: true,
  },
  {
    name: 'database-frozen',
    title: 'PostgreSQL and all its processes are stopped (SIGSTOP) and go on',
    breaks: ['database'],
    break: ({ database }) => database.freeze(),
    mend: ({ database }) => database.thaw(),
    limitMs: DATABASE_LIMIT_MS,
    isQuick: true,
  },
  {
    name: 'database-crowded',
    title: 'others take all connections of PostgreSQL, those of the graph included',
    breaks: ['database'],
    break: ({ database }) => database.crowdOut(),
    mend: ({ database }) => database.giveRoom(),
    limitMs: DATABASE_LIMIT_MS,
    isQuick: true,
  },
];
