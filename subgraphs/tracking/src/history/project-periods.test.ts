import { germanDay } from '@ozg/shared/keys/german-day';
import { dataSource } from '@ozg/shared/database/connect';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import fc from 'fast-check';
import sql, { raw } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { oneMonthBefore } from '../project/staleness';
import { answerOf } from '../testing/answers';
import {
  dayOf,
  type Entry,
  lives,
  projectOf,
  type RandomProject,
  lastReport,
  stateOn,
} from '../testing/random-histories';
import { tracking } from '../tracking';

let graph: TestSubgraph;
/** The user who owns the tables, as imports do; the subgraph's own role may only add to them. */
let owner: DataSource;

beforeAll(async () => {
  const provenance = { id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false };
  graph = await openTestSubgraph(tracking, { Provenance: [provenance] });
  owner = dataSource(tracking, graph.url, { poolSize: 1 });
  await owner.initialize();
});

afterAll(async () => {
  await owner.destroy();
  await graph[Symbol.asyncDispose]();
});

async function insert(table: string, row: object): Promise<void> {
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

async function record({ history, before, after, ...entry }: Entry): Promise<void> {
  const shared = {
    id: entry.id,
    project_id: entry.projectId,
    changed_on: entry.changedOn,
    recorded_at: entry.recordedAt,
    corrects_id: entry.correctsId,
    provenance_id: 'made-up',
  };
  if (history === 'project')
    return insert('project_change', { ...shared, before, after, is_creation: entry.isCreation });
  await insert(`${history}_change`, {
    ...shared,
    [`from_${history}`]: before[history],
    [`to_${history}`]: after[history],
    original_label: after[`${history}_label`],
    ...(history === 'priority' && { criteria: after['criteria'] }),
  });
}

async function store({ row, reports, entries }: RandomProject): Promise<void> {
  await insert('project', { ...row, stated_by: [] });
  for (const day of reports.toSorted().slice(0, -1))
    await insert('project_report', { project_id: row.id, reported_on: day });
  for (const entry of entries) await record(entry);
}

const fields = `id title phase phaseLabel priority priorityLabel criteria reuseModel reuseModelLabel ministry { id } level
  note reportedOn retiredOn isStale phaseChanges { id } lastPhaseChange { id }`;

/** The project as the graph shows it on the day. */
function expected(project: RandomProject, day: string) {
  const state = stateOn(project, day);
  if (!state) return null;
  const { id, title, phase, priority, criteria, level, note, retired_on: retiredOn } = state;
  const reported = lastReport(project, day);
  const corrected = new Set(project.entries.map(({ correctsId }) => correctsId));
  const phases = project.entries
    .filter(({ history, changedOn }) => history === 'phase' && changedOn <= day)
    .toSorted((one, other) => (one.recordedAt + one.id < other.recordedAt + other.id ? -1 : 1));
  const last = phases.findLast((entry) => !corrected.has(entry.id));
  return {
    id,
    title,
    phase,
    priority,
    criteria,
    level,
    note,
    phaseLabel: state['phase_label'],
    priorityLabel: state['priority_label'],
    reuseModel: state['reuse_model'],
    reuseModelLabel: state['reuse_model_label'],
    ministry: state['ministry_id'] ? { id: state['ministry_id'] } : null,
    reportedOn: reported,
    retiredOn: typeof retiredOn === 'string' && retiredOn <= day ? retiredOn : null,
    isStale: reported === null || reported < oneMonthBefore(day),
    phaseChanges: phases.map((entry) => ({ id: entry.id })),
    lastPhaseChange: last ? { id: last.id } : null,
  };
}

type Shown = NonNullable<ReturnType<typeof expected>>;

const listed = (projects: RandomProject[], day: string): Shown[] =>
  projects
    .map((project) => expected(project, day))
    .filter((shown) => shown !== null)
    .filter((shown) => shown.retiredOn === null);

/** How many there are of each combination, as comparable text. */
function tally(
  groups: { phase: unknown; ministry: unknown; count?: number; month?: string }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { phase, ministry, count = 1, month } of groups) {
    const name = JSON.stringify([month, phase, ministry]);
    counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
}

const monthEnds = Array.from({ length: 13 }, (_, at) => ({
  month: new Date(Date.UTC(2023, 11 + at, 1)).toISOString().slice(0, 10),
  end: new Date(Date.UTC(2023, 12 + at, 0)).toISOString().slice(0, 10),
}));

test('whatever happens to projects in whatever order, every day shows what held on it', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.array(fc.integer({ min: -10, max: 380 }), { minLength: 4, maxLength: 4 }),
      async (many, more) => {
        run++;
        const projects = many.map((life, at) => projectOf(`DE-ST:r${run}-${at}`, life));
        for (const project of projects) await store(project);
        const ids = projects.map(({ row }) => row.id);
        const filter = `id: ${JSON.stringify(ids)}`;
        const turns = projects.flatMap(({ entries }) => entries.map(({ changedOn }) => changedOn)).slice(0, 4);
        const days = [...new Set([...more.map(dayOf), ...turns])];
        const asked = (day: string | null, at: number | string) => {
          const asOf = day === null ? '' : `, asOf: "${day}"`;
          return `
          d${at}: projects(filter: { ${filter} }, orderBy: [{ field: ID }]${asOf}) {
            totalCount nodes { ${fields} } facets { phase { value count } } counts(by: [PHASE, MINISTRY]) { phase ministry { id } count }
          }
          stale${at}: projects(filter: { ${filter}, isStale: true }, orderBy: [{ field: ID }]${asOf}) { nodes { id } }
          retired${at}: projects(filter: { ${filter}, isRetired: true }, orderBy: [{ field: ID }]${asOf}) { nodes { id } }
          completed${at}: projects(filter: { ${filter}, phase: [COMPLETED, ROLLOUT] }, orderBy: [{ field: ID }]${asOf}) { nodes { id } }
          one${at}: project(id: "${ids[0]}"${asOf}) { ${fields} }`;
        };
        const { data } = await answerOf(
          graph,
          `{
        ${days.map(asked).join('')} ${asked(null, 'Now')}
        ${ids.map((id, at) => `all${at}: project(id: "${id}") { ${days.map((day, n) => `s${n}: statusOn(day: "${day}") { phase priority reuseModel }`)} }`)}
        projectTimeline(from: "2023-12-31", until: "2024-12-01", groupBy: [PHASE, MINISTRY], filter: { ${filter} }) {
          month phase ministry { id } count
        }
      }`,
        );

        for (const [at, day] of [...days.entries(), ['Now', germanDay()] as const]) {
          const there = listed(projects, day);
          expect(data[`d${at}`].nodes).toEqual(there);
          expect(data[`d${at}`].totalCount).toBe(there.length);
          expect(tally(data[`d${at}`].counts)).toEqual(tally(there));
          expect(
            tally(
              data[`d${at}`].facets.phase.map(({ value, count }: { value: unknown; count: number }) => ({
                phase: value,
                ministry: null,
                count,
              })),
            ),
          ).toEqual(tally(there.map(({ phase }) => ({ phase, ministry: null }))));
          const idsOf = (those: { id: unknown }[]) => those.map(({ id }) => ({ id }));
          expect(data[`stale${at}`].nodes).toEqual(idsOf(there.filter(({ isStale }) => isStale)));
          expect(data[`completed${at}`].nodes).toEqual(
            idsOf(there.filter(({ phase }) => phase === 'COMPLETED' || phase === 'ROLLOUT')),
          );
          const all = projects.map((project) => expected(project, day)).filter((shown) => shown !== null);
          expect(data[`retired${at}`].nodes).toEqual(idsOf(all.filter(({ retiredOn }) => retiredOn !== null)));
          expect(data[`one${at}`]).toEqual(projects[0] ? expected(projects[0], day) : null);
        }
        for (const [at, project] of projects.entries()) {
          for (const [n, day] of days.entries()) {
            const state = stateOn(project, day);
            expect(data[`all${at}`][`s${n}`]).toEqual({
              phase: state?.['phase'] ?? null,
              priority: state?.['priority'] ?? null,
              reuseModel: state?.['reuse_model'] ?? null,
            });
          }
        }
        const ends = monthEnds.flatMap(({ month, end }) =>
          listed(projects, end).map(({ phase, ministry }) => ({ month, phase, ministry })),
        );
        expect(tally(data['projectTimeline'])).toEqual(tally(ends));
      },
    ),
    { numRuns: 30 },
  );
});

test('no two periods of a project share a day, whoever writes them', async () => {
  await store(
    projectOf('DE-ST:twice', {
      isCreated: false,
      asOf: null,
      startedOn: null,
      retiredOn: null,
      reports: [],
      steps: [],
    }),
  );

  await expect(
    owner.query(`insert into project_period select * from project_period where project_id = 'DE-ST:twice'`),
  ).rejects.toThrow(/one_period_per_day/);
});

test.each(['phase_change', 'priority_change', 'reuse_model_change', 'project_change', 'project_report', 'audit_entry'])(
  'the graph itself can neither change nor delete an entry of %s',
  async (table) => {
    const { db } = graph.subgraph;

    await expect(db.rows(sql`delete from ${raw(table)}`)).rejects.toThrow(/permission denied/);
    await expect(
      db.rows(
        sql`update ${raw(table)} set ${raw(table === 'project_report' ? 'reported_on = now()' : 'reason = null')}`,
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(db.rows(sql`truncate ${raw(table)}`)).rejects.toThrow(/permission denied/);
  },
);

test.each([
  'insert into project_period select * from project_period',
  'update project_period set phase = null',
  'delete from project_period',
])('what held when is not for the graph to write: %s', async (statement) => {
  await expect(graph.subgraph.db.rows(sql`${raw(statement)}`)).rejects.toThrow(/permission denied/);
});
