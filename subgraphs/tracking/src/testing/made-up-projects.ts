import { Phase } from '../phase/phase';
import { oneMonthBefore, staleBefore } from '../project/staleness';

export const phases = Object.values(Phase);

export interface MadeUpProject extends Record<string, unknown> {
  id: string;
  stateCode: string;
  ministryId: string | null;
  topicAreaCode: string;
  phase: Phase | null;
  priority: string;
  reportedOn: string | null;
}

export interface MadeUpChange {
  id: string;
  projectId: string;
  from: Phase | null;
  to: Phase;
  changedOn: string;
  recordedAt: string;
}

const made = { provenanceId: 'made-up' };

function day(n: number): string {
  return new Date(Date.UTC(2024, 0, 10) + n * 86_400_000).toISOString().slice(0, 10);
}

/** A third of the projects has no phase; the others went through some, the last two of them on one day. */
function changesOf(projectId: string, n: number): MadeUpChange[] {
  const steps = n % 3 === 0 ? [] : phases.slice(0, 1 + (n % 8));
  return steps.map((to, at) => {
    const changedOn = day(n * 3 + Math.min(at, Math.max(steps.length - 2, 0)) * 40);
    // Ids fall while times rise: the order must not come from the ids. PostgreSQL keeps no more than milliseconds.
    return {
      id: `${projectId}/${9 - at}`,
      projectId,
      from: steps[at - 1] ?? null,
      to,
      changedOn,
      recordedAt: `${changedOn}T0${at}:00:00.123456Z`,
    };
  });
}

function projectOf(n: number, id: string, phase: Phase | null): MadeUpProject {
  const isOdd = n % 2 === 1;
  return {
    id,
    title: `Ä ${n % 7}`,
    stateCode: n % 10 === 0 ? 'DE-SN' : 'DE-ST',
    ministryId: n % 5 === 0 ? null : `DE-ST:M${n % 5}`,
    ozgIds: isOdd ? ['10001', '10002'] : ['10002'],
    leikaKeys: ['99050012104000'],
    topicAreaCode: n % 4 ? 'bildung' : 'umwelt',
    phase,
    priority: isOdd ? 'HIGH' : 'NO_NEED',
    criteria: isOdd ? ['EFFORT', 'DEMAND'] : [],
    arsList: ['150850000000'],
    reportedOn: [null, staleBefore(), oneMonthBefore(staleBefore())][n % 3] ?? null,
    version: 1,
    ...made,
  };
}

/** Sixty projects with their history, and one record of each other kind for the second project. */
export function madeUpProjects() {
  const numbers = [...Array(60).keys()].map((n) => ({ n, id: `DE-ST:p${String(n).padStart(2, '0')}` }));
  const changes = numbers.flatMap(({ n, id }) => changesOf(id, n));
  const projects = numbers.map(({ n, id }) => projectOf(n, id, changesOf(id, n).at(-1)?.to ?? null));
  const of = { projectId: 'DE-ST:p01', ...made };
  const high = { to: 'HIGH', criteria: ['EFFORT'], changedOn: '2024-03-01', recordedAt: '2024-03-01T08:00:00Z' };
  const month = { month: '2026-10-01', status: 'CHANGED', reportedOn: '2026-11-02' };
  const records = {
    Provenance: [{ id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false }],
    Project: projects,
    PhaseChange: changes.map((change) => ({ ...change, ...made })),
    PriorityChange: [{ id: 'priority', ...high, ...of }],
    ReuseModelChange: [{ id: 'model', to: 'EFA', changedOn: '2024-04-01', recordedAt: '2024-04-01T08:00:00Z', ...of }],
    Assessment: [{ id: 'assessment', dimension: 'LEGAL', result: 'geht', ...of }],
    ReuseInterest: [{ id: 'interest', ars: '150850000000', declaredOn: '2024-05-01', ...of }],
    MonthlyReport: [{ id: 'DE-ST:M1/2026-10', ministryId: 'DE-ST:M1', ...month, ...made }],
  };
  return { projects, changes, records };
}

/** What the history says, worked out without SQL. */
export function phaseOn(changes: MadeUpChange[], projectId: string, onDay: string): Phase | null {
  const until = changes.filter((change) => change.projectId === projectId && change.changedOn <= onDay);
  return until.toSorted((one, other) => one.recordedAt.localeCompare(other.recordedAt)).at(-1)?.to ?? null;
}
