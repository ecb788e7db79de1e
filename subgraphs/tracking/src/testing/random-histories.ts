import fc from 'fast-check';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { ReuseModel } from '../reuse-model/reuse-model';

/** Part of a row of `project`, by column. */
type Patch = Record<string, unknown>;
type Aspect = 'phase' | 'priority' | 'reuse_model';

export interface Entry {
  id: string;
  history: Aspect | 'project';
  projectId: string;
  changedOn: string;
  recordedAt: string;
  before: Patch;
  after: Patch;
  correctsId: string | null;
  isCreation: boolean;
}

export interface RandomProject {
  /** As it is inserted before any entry; the entries bring it up to date. */
  row: {
    id: string;
    as_of: string | null;
    started_on: string | null;
    reported_on: string | null;
    retired_on: string | null;
  } & Patch;
  /** The days of all reports; the last one is on the project itself. */
  reports: string[];
  /** In the order in which they are inserted, which is not that of their days. */
  entries: Entry[];
}

export const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

// Ten days apart, so that several entries fall on one.
const day = fc.integer({ min: 0, max: 36 }).map((n) => dayOf(n * 10));
const maybeDay = fc.option(day);

const step = fc.record({
  history: fc.constantFrom<Entry['history']>('phase', 'priority', 'reuse_model', 'project'),
  changedOn: day,
  minute: fc.integer({ min: 1, max: 3 }),
  before: fc.nat(20),
  after: fc.nat(20),
  keys: fc.subarray(['title', 'ministry_id', 'level', 'note'], { minLength: 1 }),
  isCorrection: fc.boolean(),
  rank: fc.nat(),
});

const life = fc.record({
  isCreated: fc.boolean(),
  asOf: maybeDay,
  startedOn: maybeDay,
  retiredOn: fc.option(day, { freq: 2 }),
  reports: fc.uniqueArray(day, { maxLength: 3 }),
  steps: fc.array(step, { maxLength: 9 }),
});

/** Three projects with whatever may happen to them: retroactive, several times a day, corrected, corrected again. */
export const lives = fc.array(life, { minLength: 3, maxLength: 3 });

type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

const values: Record<string, readonly unknown[]> = {
  phase: Object.values(Phase),
  priority: Object.values(Priority),
  reuse_model: Object.values(ReuseModel),
  title: ['A', 'B', 'C'],
  ministry_id: ['DE-ST:M1', 'DE-ST:M2', null],
  level: ['STATE', 'MUNICIPAL', null],
  note: ['x', null],
};

const valueOf = (key: string, n: number): unknown => values[key]?.[n % (values[key]?.length ?? 1)];

/** What an entry of the history says of these properties. An aspect has its label, and a priority what it rests on. */
function patch(history: Entry['history'], keys: readonly string[], n: number, isBefore: boolean): Patch {
  if (history === 'project') return Object.fromEntries(keys.map((key) => [key, valueOf(key, n)]));
  const value = isBefore && n % 4 === 0 ? null : valueOf(history, n);
  const criteria = history === 'priority' && { criteria: isBefore || n % 2 ? [] : ['EFFORT'] };
  return { [history]: value, [`${history}_label`]: isBefore ? null : `Wortlaut ${n}`, ...criteria };
}

export function projectOf(id: string, { isCreated, asOf, startedOn, retiredOn, reports, steps }: Life): RandomProject {
  const state = {
    title: 'A',
    state_code: 'DE-ST',
    ministry_id: null,
    level: null,
    note: null,
    phase: null,
    phase_label: null,
    priority: null,
    priority_label: null,
    reuse_model: null,
    reuse_model_label: null,
    criteria: [],
    ozg_ids: [],
    leika_keys: [],
    base_component_ids: [],
    ars_list: [],
    version: 1,
    provenance_id: 'made-up',
  };
  const row = {
    id,
    ...state,
    as_of: asOf,
    started_on: startedOn,
    reported_on: reports.toSorted().at(-1) ?? null,
    retired_on: retiredOn,
  };
  const first = steps.map(({ changedOn }) => changedOn).toSorted()[0] ?? dayOf(100);
  const creation = {
    id: `${id}/created`,
    history: 'project' as const,
    projectId: id,
    changedOn: first,
    recordedAt: `${first}T08:00:00Z`,
    before: {},
    after: state,
    correctsId: null,
    isCreation: true,
  };
  const entries: (Entry & { rank: number })[] = isCreated ? [{ ...creation, rank: 0 }] : [];
  for (const [at, { history, changedOn, minute, before, after, keys, isCorrection, rank }] of steps.entries()) {
    const corrected =
      isCorrection &&
      entries.find(
        (each) =>
          each.history === history && !each.isCreation && !entries.some(({ correctsId }) => correctsId === each.id),
      );
    const stated = corrected ? Object.keys(corrected.after) : keys;
    entries.push({
      id: `${id}/${String(at).padStart(2, '0')}`,
      history,
      projectId: id,
      changedOn,
      recordedAt: `${changedOn}T09:0${minute}:00Z`,
      before: patch(history, stated, before, true),
      after: patch(history, stated, after, false),
      correctsId: corrected ? corrected.id : null,
      isCreation: false,
      // What is corrected was there before.
      rank: corrected ? Math.max(rank, corrected.rank + 1) : rank,
    });
  }
  return { row, reports, entries: entries.toSorted((one, other) => one.rank - other.rank) };
}

/** The project's row as of the day, worked out without SQL; null where there was none. */
export function stateOn({ row, entries }: RandomProject, onDay: string): Patch | null {
  const corrected = new Set(entries.map(({ correctsId }) => correctsId));
  const order = ({ changedOn, recordedAt, id }: Entry) => changedOn + recordedAt + id;
  const inOrder = entries.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  const inForce = inOrder.filter(({ id }) => !corrected.has(id));
  const first = inForce[0]?.changedOn;
  const isCreated = entries.some(({ isCreation }) => isCreation);
  const signs = [row.started_on, first, ...(isCreated ? [] : [row.as_of ?? ''])];
  if (onDay < (signs.filter((each) => typeof each === 'string').toSorted()[0] ?? '')) return null;
  const state: Patch = { ...row };
  // A wrong entry, too, says what was before it.
  for (const { before } of inOrder.toReversed()) Object.assign(state, before);
  for (const { changedOn, after } of inForce) if (changedOn <= onDay) Object.assign(state, after);
  return state;
}

/** Day of the last report by then. */
export function lastReport({ reports }: RandomProject, onDay: string): string | null {
  return (
    reports
      .filter((each) => each <= onDay)
      .toSorted()
      .at(-1) ?? null
  );
}
