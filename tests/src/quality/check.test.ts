import type { CheckSummary } from '@ozg/infra/quality/check-quality';
import { runCheck } from '@ozg/infra/quality/run-check';
import { checkDay, type CheckedGraph, openCheckedGraph } from '../support/checked-graph';
import { recordsOf } from './crafted-records';

let graph: CheckedGraph;

beforeAll(async () => {
  graph = await openCheckedGraph();
});

afterAll(() => graph[Symbol.asyncDispose]());

const orphan = { id: 'DE-SN:orphan', title: 'Ohne Ressort', ministryId: null };
const another = { id: 'DE-SN:another', title: 'Auch ohne', ministryId: null };

async function loadProjects(...projects: Record<string, unknown>[]): Promise<void> {
  await graph.load('tracking', recordsOf([{ Project: projects }]).get('tracking') ?? {});
}

interface Findings {
  nodes: { id: string; subjectKey: string; firstSeenAt: string; checkedAt: string }[];
}

async function findingsOf(rule: string): Promise<Findings['nodes']> {
  const { data } = await graph.ask(
    `query ($rule: ID!) { dataQuality(first: 100, filter: { rule: [$rule], state: ["DE-SN"] }, orderBy: [{ field: SUBJECT }]) {
      nodes { id subjectKey firstSeenAt checkedAt } } }`,
    { rule },
  );
  return (data as { dataQuality: Findings }).dataQuality.nodes;
}

const numbersOf = ({ added, gone, failed }: CheckSummary) => ({ added, gone, failed });

test('the shipped facts have these findings, so many of each rule', async () => {
  const { findings, rules } = await graph.check();

  const { data } = await graph.ask(
    '{ qualityRules { id findings { counts { severity count } } } dataQuality { totalCount } }',
  );

  const { qualityRules, dataQuality } = data as {
    qualityRules: { id: string; findings: { counts: { severity: string; count: number }[] } }[];
    dataQuality: { totalCount: number };
  };
  const counts = qualityRules.flatMap(({ id, findings: { counts: own } }) =>
    own.map(({ severity, count }) => `${id} ${severity} ${count}`),
  );
  expect([qualityRules.length, dataQuality.totalCount]).toEqual([rules, findings]);
  expect(counts).toEqual([
    'service-without-ministry WARNING 71',
    'project-without-ministry WARNING 10',
    'never-reported INFO 20',
    'ministry-without-report WARNING 5',
    'renamed-service INFO 2',
    'published-sums INFO 2',
    'topic-area-count INFO 3',
  ]);
  // What the command line calls opens a graph of its own and finds the same.
  expect(await runCheck(graph.subgraphs, graph.url, checkDay)).toEqual({
    rules,
    findings,
    added: 0,
    gone: 0,
    failed: [],
  });
});

test('a finding leads to its record, its ministry and its state in the other subgraphs, and these lead back', async () => {
  await graph.check();

  const { data, errors } = await graph.ask(`{
    dataQuality(first: 100, filter: { rule: ["project-without-ministry", "ministry-without-report", "topic-area-count",
      "published-sums", "renamed-service"], subjectKey: ["DE-ST:wohngeld", "DE-ST:MID", "bildung", "ozg-leistungen",
      "99006001001002", "99006001001000"] }, orderBy: [{ field: SUBJECT }]) {
      nodes {
        rule { id } subjectType ministry { abbreviation } state { name }
        subject {
          __typename
          ... on Project { title ozgService { name } }
          ... on Ministry { name }
          ... on TopicArea { label }
        }
      }
    }
    project(id: "DE-ST:wohngeld") { findings { counts { rule { id } } } }
    ministry(id: "DE-ST:MID") { findings(filter: { severity: [WARNING] }) { nodes { rule { label } } } }
    topicArea(code: "bildung") { findings { totalCount } }
    state(code: "DE-ST") { findings { totalCount } }
    leikaServices(filter: { leikaKey: ["99001012000000"] }) { nodes { findings { totalCount } } }
    municipality(ars: "150030000000") { findings { totalCount } }
    ozgService(ozgId: "10000") { findings { nodes { explanation } } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    dataQuality: { nodes: expect.any(Array) },
    project: {
      findings: { counts: [{ rule: { id: 'project-without-ministry' } }, { rule: { id: 'never-reported' } }] },
    },
    ministry: { findings: { nodes: [{ rule: { label: 'Monatsmeldung fehlt' } }] } },
    topicArea: { findings: { totalCount: 3 } },
    state: { findings: { totalCount: 35 } },
    leikaServices: { nodes: [{ findings: { totalCount: 0 } }] },
    municipality: { findings: { totalCount: 0 } },
    ozgService: { findings: { nodes: [{ explanation: 'Am 20.11.2026 ist kein Ressort zuständig.' }] } },
  });
  const { nodes } = (data as { dataQuality: { nodes: { rule: { id: string } }[] } }).dataQuality;
  const of = (rule: string) => nodes.find((node) => node.rule.id === rule);
  expect(of('project-without-ministry')).toMatchObject({
    subject: { __typename: 'Project', title: 'Wohngeld', ozgService: { name: 'Wohngeld' } },
    ministry: null,
    state: { name: 'Sachsen-Anhalt' },
  });
  expect(of('ministry-without-report')).toMatchObject({
    subject: { __typename: 'Ministry', name: 'Ministerium für Infrastruktur und Digitales' },
    ministry: { abbreviation: 'MID' },
  });
  expect(of('topic-area-count')).toMatchObject({ subject: { __typename: 'TopicArea', label: 'Bildung' }, state: null });
  expect(of('published-sums')).toMatchObject({ subjectType: 'PublishedFigure', subject: null });
});

test('a finding keeps the time at which it was seen first, and goes when its cause does', async () => {
  await loadProjects(orphan);
  await graph.check();
  const [first] = await findingsOf('project-without-ministry');

  await loadProjects(orphan, another);
  const second = await graph.check();
  const [later, earlier] = await findingsOf('project-without-ministry');

  expect(first).toMatchObject({ id: 'project-without-ministry:Project:DE-SN:orphan', firstSeenAt: first?.checkedAt });
  expect(earlier).toMatchObject({ id: first?.id, firstSeenAt: first?.firstSeenAt, checkedAt: later?.checkedAt });
  expect(Date.parse(later?.firstSeenAt ?? '')).toBeGreaterThan(Date.parse(first?.firstSeenAt ?? ''));
  expect(numbersOf(second)).toEqual({ added: 1, gone: 0, failed: [] });

  await loadProjects({ ...orphan, ministryId: 'DE-ST:MID' }, another);
  // The rule on projects lets go; the ministry of another Land is nobody's contradiction.
  expect(numbersOf(await graph.check())).toEqual({ added: 0, gone: 1, failed: [] });
  expect((await findingsOf('project-without-ministry')).map(({ subjectKey }) => subjectKey)).toEqual([another.id]);
});

// The last one: what it closes stays closed.
test('a subgraph that fails leaves the findings of the rules that need it, and the other rules go on', async () => {
  await loadProjects(orphan);
  await graph.check();
  const before = await findingsOf('project-without-ministry');

  await graph.subgraph('tracking').close();
  const { failed, added, gone } = await graph.check();

  expect(await findingsOf('project-without-ministry')).toEqual(before);
  expect([added, gone]).toEqual([0, 0]);
  expect(failed.map(({ rule }) => rule).toSorted()).toEqual([
    'completed-without-online-service',
    'contradictory-availability',
    'deprioritized-and-running',
    'duplicate-name',
    'ministry-without-report',
    'never-reported',
    'no-need-although-sdg',
    'no-need-and-running',
    'online-but-not-started',
    'project-without-ministry',
    'retired-reference',
    'stale-report',
    'unknown-reference',
  ]);
  expect(failed.find(({ rule }) => rule === 'stale-report')?.reason).toMatch(/^projects/);
  const { data } = await graph.ask('{ qualityRules { id checkedAt } }');
  const { qualityRules } = data as { qualityRules: { id: string; checkedAt: string }[] };
  const times = new Map(qualityRules.map(({ id, checkedAt }) => [id, Date.parse(checkedAt)]));
  expect(times.get('project-without-ministry')).toBe(Date.parse(before[0]?.checkedAt ?? ''));
  expect(times.get('renamed-service')).toBeGreaterThan(Date.parse(before[0]?.checkedAt ?? ''));
});
