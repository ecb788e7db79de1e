import { askAll } from '@ozg/infra/quality/ask-all';
import { rules } from '@ozg/infra/quality/rules';
import { type CheckedGraph, openCheckedGraph } from '../support/checked-graph';
import { type Crafted, recordsOf, today } from './crafted-records';

interface Case {
  records: Crafted;
  /** Key of the record that the rule finds, with a part of what it says. Every other record of the case is a near miss. */
  finds: Record<string, string>;
  /** Near misses that are no record of the case. */
  spares?: string[];
}

// Each case has services of its own, so that no case disturbs another.
const cases: Record<string, Case> = {
  'completed-without-online-service': {
    records: {
      Project: [
        { id: 'completed/denied', phase: 'COMPLETED', ozgIds: ['20001'], availableOnline: false },
        { id: 'completed/elsewhere', phase: 'COMPLETED', ozgIds: ['20002'] },
        { id: 'completed/ended', phase: 'COMPLETED', ozgIds: ['20003'] },
        { id: 'completed/other-leika', phase: 'COMPLETED', ozgIds: ['20004'], leikaKeys: ['99001001001000'] },
        { id: 'completed/stated', phase: 'COMPLETED', ozgIds: ['20001'], availableOnline: true },
        { id: 'completed/offered', phase: 'COMPLETED', ozgIds: ['20005'] },
        { id: 'completed/federal', phase: 'COMPLETED', ozgIds: ['20006'] },
        { id: 'completed/unfinished', phase: 'ROLLOUT', ozgIds: ['20001'] },
      ],
      OzgService: ['20001', '20002', '20003', '20004', '20005', '20006'].map((ozgId) => ({ ozgId })),
      LeikaService: [{ leikaKey: '99001001001000' }, { leikaKey: '99001001005000', ozgId: '20004' }],
      OnlineService: [
        { id: 'elsewhere', ozgIds: ['20002'], stateCode: 'DE-TH' },
        { id: 'ended', ozgIds: ['20003'], stateCode: 'DE-SN', validUntil: '2026-11-19' },
        { id: 'other leika', leikaKeys: ['99001001005000'], stateCode: 'DE-SN' },
        { id: 'offered', ozgIds: ['20005'], ars: '146120000000', validUntil: '2026-11-20' },
        { id: 'federal', ozgIds: ['20006'] },
      ],
    },
    finds: {
      'completed/denied': 'als nicht online verfügbar gemeldet',
      'completed/elsewhere': 'ohne bekannten Online-Dienst in DE-SN (OZG 20002)',
      'completed/ended': 'ohne Angabe',
      'completed/other-leika': 'LeiKa 99001001001000',
    },
  },
  'online-but-not-started': {
    records: {
      Project: [
        { id: 'waiting/stated', phase: 'NOT_STARTED', ozgIds: ['20010'], availableOnline: true },
        { id: 'waiting/offered', phase: 'NOT_STARTED', ozgIds: ['20011'] },
        { id: 'waiting/nationwide', phase: 'NOT_STARTED', ozgIds: ['20012'] },
        { id: 'waiting/elsewhere', phase: 'NOT_STARTED', ozgIds: ['20013'] },
        { id: 'waiting/nowhere-known', phase: 'NOT_STARTED', ozgIds: ['20014'] },
        { id: 'waiting/switched-off', phase: 'NOT_STARTED', ozgIds: ['20015'] },
        { id: 'waiting/begun', phase: 'INITIALIZATION', ozgIds: ['20011'], availableOnline: true },
      ],
      OzgService: ['20010', '20011', '20012', '20013', '20014', '20015'].map((ozgId) => ({ ozgId })),
      LeikaService: [{ leikaKey: '99001002001000', ozgId: '20011' }],
      OnlineService: [
        { id: 'by leika', leikaKeys: ['99001002001000'], stateCode: 'DE-SN', name: 'Amt24' },
        { id: 'nationwide', ozgIds: ['20012'], stateCode: 'DE-NW', coverage: 'NATIONWIDE' },
        { id: 'foreign municipality', ozgIds: ['20013'], ars: '150030000000' },
        { id: 'nowhere known', ozgIds: ['20014'] },
        { id: 'switched off', ozgIds: ['20015'], stateCode: 'DE-SN', availableOnline: false },
      ],
    },
    finds: {
      'waiting/stated': 'als online verfügbar gemeldet',
      'waiting/offered': 'im Land angeboten: „Amt24“',
      'waiting/nationwide': 'im Land angeboten',
    },
  },
  'no-need-although-sdg': {
    records: {
      Project: [
        { id: 'no-need/bundle', priority: 'NO_NEED', ozgIds: ['20020'] },
        { id: 'no-need/single', priority: 'NO_NEED', ozgIds: ['20020'], leikaKeys: ['99001003001000'] },
        { id: 'no-need/other-single', priority: 'NO_NEED', ozgIds: ['20020'], leikaKeys: ['99001003005000'] },
        { id: 'no-need/low', priority: 'LOW', ozgIds: ['20020'] },
      ],
      OzgService: [{ ozgId: '20020' }],
      LeikaService: [
        { leikaKey: '99001003001000', ozgId: '20020', sdg2Relevant: true },
        { leikaKey: '99001003005000', ozgId: '20020', sdg1Relevant: true, sdg2Relevant: false },
      ],
    },
    finds: {
      'no-need/bundle': 'nennt: „Fall 99001003001000“ (99001003001000).',
      'no-need/single': '99001003001000',
    },
  },
  'no-need-and-running': {
    records: {
      Project: [
        { id: 'idle/running', priority: 'NO_NEED', phase: 'ROLLOUT' },
        { id: 'idle/waiting', priority: 'NO_NEED', phase: 'NOT_STARTED' },
        { id: 'idle/needed', priority: 'LOW', phase: 'ROLLOUT' },
      ],
    },
    finds: { 'idle/running': 'Phase „5. Einführung (Rollout)“' },
  },
  'deprioritized-and-running': {
    records: {
      Project: [
        { id: 'given-up/high', phase: 'DEPRIORITIZED', priority: 'HIGH' },
        { id: 'given-up/offered', phase: 'DEPRIORITIZED', ozgIds: ['20030'] },
        { id: 'given-up/elsewhere', phase: 'DEPRIORITIZED', ozgIds: ['20030'], stateCode: 'DE-TH' },
        { id: 'given-up/no-need', phase: 'DEPRIORITIZED', priority: 'NO_NEED', availableOnline: false },
      ],
      OzgService: [{ ozgId: '20030' }],
      OnlineService: [{ id: 'of the given up', ozgIds: ['20030'], stateCode: 'DE-SN' }],
    },
    finds: { 'given-up/high': 'Priorität „1 hoch“', 'given-up/offered': 'im Land angeboten: „Dienst“' },
  },
  'contradictory-availability': {
    records: {
      Project: [
        { id: 'area/offline', availableAreaWide: true, availableOnline: false },
        { id: 'area/unstated', availableAreaWide: true },
        { id: 'area/in-places', availableAreaWide: false, availableOnline: false },
      ],
    },
    finds: { 'area/offline': 'online verfügbar: nein' },
  },
  'service-without-ministry': {
    records: {
      OzgService: ['20040', '20041', '20042', '20043', '20044'].map((ozgId) => ({ ozgId })),
      Ministry: [{ id: 'DE-SN:GONE', name: 'Ministerium a. D.', validUntil: '2021-09-15' }],
      Responsibility: [
        { id: 'ended', ozgId: '20040', ministryId: 'DE-SN:OK', validUntil: '2026-11-19' },
        { id: 'leads only', ozgId: '20041', stateCode: 'DE-SN', role: 'LEAD_STATE' },
        { id: 'of the former', ozgId: '20042', ministryId: 'DE-SN:GONE' },
        { id: 'last day', ozgId: '20043', ministryId: 'DE-SN:OK', validUntil: '2026-11-20' },
        { id: 'former and present/1', ozgId: '20044', ministryId: 'DE-SN:GONE' },
        { id: 'former and present/2', ozgId: '20044', ministryId: 'DE-SN:OK' },
      ],
    },
    finds: {
      '20040': 'Am 20.11.2026 ist kein Ressort zuständig.',
      '20041': 'kein Ressort',
      '20042': '„Ministerium a. D.“ (bis 15.09.2021)',
    },
  },
  'project-without-ministry': {
    records: {
      Project: [
        { id: 'orphan/none', ministryId: null },
        { id: 'orphan/former', ministryId: 'DE-SN:GONE' },
        { id: 'orphan/present', ministryId: 'DE-SN:LAST-DAY' },
      ],
      Ministry: [{ id: 'DE-SN:LAST-DAY', validUntil: '2026-11-20' }],
    },
    finds: { 'orphan/none': 'Kein Ressort genannt.', 'orphan/former': 'besteht seit dem 15.09.2021 nicht mehr' },
  },
  'unknown-reference': {
    records: {
      Project: [
        { id: 'lost/service', ozgIds: ['29999', '20020'] },
        { id: 'lost/ministry', ministryId: 'DE-SN:NOBODY' },
        { id: 'lost/place', arsList: ['149990000000'] },
        { id: 'lost/retired', ozgIds: ['20060'], leikaKeys: ['99001007001000'] },
        { id: 'lost/nothing', leikaKeys: ['99001003001000'], arsList: ['150030000000'], topicAreaCode: 'bildung' },
      ],
    },
    finds: { 'lost/service': 'OZG-ID 29999', 'lost/ministry': 'DE-SN:NOBODY', 'lost/place': '149990000000' },
  },
  'retired-reference': {
    records: {
      Project: [
        { id: 'retired/bundle', ozgIds: ['20060', '20061'] },
        { id: 'retired/single', leikaKeys: ['99001007001000', '99001007005000'] },
        { id: 'retired/current', ozgIds: ['20061'], leikaKeys: ['99001007005000'] },
        { id: 'retired/unknown', ozgIds: ['29999'] },
      ],
      OzgService: [{ ozgId: '20060', retiredOn: '2026-05-04' }, { ozgId: '20061' }],
      LeikaService: [{ leikaKey: '99001007001000', retiredOn: '2026-10-01' }, { leikaKey: '99001007005000' }],
    },
    finds: {
      'retired/bundle': 'OZG-ID 20060 ist seit 04.05.2026 weggefallen.',
      'retired/single': 'LeiKa-Schlüssel 99001007001000 ist seit 01.10.2026 weggefallen.',
    },
  },
  'stale-report': {
    records: {
      Project: [
        { id: 'stale/old', reportedOn: '2020-02-01' },
        { id: 'stale/today', reportedOn: today },
        { id: 'stale/never', reportedOn: null },
      ],
    },
    finds: { 'stale/old': 'Zuletzt gemeldet am 01.02.2020' },
  },
  'never-reported': {
    records: {
      Project: [
        { id: 'silent/never', reportedOn: null },
        { id: 'silent/once', reportedOn: '2020-02-01' },
      ],
    },
    finds: { 'silent/never': 'Kein Tag' },
  },
  'ministry-without-report': {
    records: {
      Ministry: [
        { id: 'DE-SN:OK' },
        { id: 'DE-SN:LATE' },
        { id: 'DE-SN:IDLE' },
        { id: 'DE-SN:FEDERAL', level: 'FEDERAL' },
      ],
      Project: [
        { id: 'late', ministryId: 'DE-SN:LATE' },
        { id: 'federal', ministryId: 'DE-SN:FEDERAL' },
      ],
      MonthlyReport: [
        ...['DE-SN:OK', 'DE-SN:GONE', 'DE-SN:LAST-DAY'].map((ministryId) => ({
          id: ministryId,
          ministryId,
          month: '2026-10-01',
        })),
        { id: 'of another month', ministryId: 'DE-SN:LATE', month: '2026-09-01' },
      ],
    },
    finds: { 'DE-SN:LATE': 'Für Oktober 2026 liegt keine Meldung zu 1 Projekt vor.' },
  },
  'unknown-leika-group': {
    records: {
      LeikaService: [
        { leikaKey: '99149001001000' },
        { leikaKey: '99001004237000' },
        { leikaKey: '99150001000000' },
        { leikaKey: '99001004238000' },
        { leikaKey: '99149001005000', provenanceId: 'made-up' },
      ],
    },
    finds: { '99149001001000': 'Leistungsgruppierung 149', '99001004237000': 'Verrichtungskennung 237' },
  },
  'foreign-leika-prefix': {
    records: { LeikaService: [{ leikaKey: '77000000000316' }, { leikaKey: '99077000000000' }] },
    finds: { '77000000000316': 'beginnt mit 77' },
  },
  'duplicate-name': {
    records: {
      LeikaService: [
        { leikaKey: '99001005001000', name: 'Hund  anmelden' },
        { leikaKey: '99001005005000', name: 'hund anmelden ' },
        { leikaKey: '99001005006000', name: 'Hund abmelden' },
      ],
      OzgService: [
        { ozgId: '20050', name: 'Hundesteuer' },
        { ozgId: '20051', name: 'HUNDESTEUER' },
      ],
      Project: [
        { id: 'twin/one', title: 'Zwilling', ozgIds: ['20050', '20051'] },
        { id: 'twin/two', title: 'zwilling', ozgIds: ['20051', '20050'] },
        { id: 'twin/other-state', title: 'Zwilling', ozgIds: ['20050', '20051'], stateCode: 'DE-TH' },
        { id: 'twin/other-service', title: 'Zwilling', ozgIds: ['20050'] },
      ],
    },
    finds: {
      '99001005001000': 'Ebenso heißt: 99001005005000.',
      '99001005005000': '99001005001000',
      '20050': '20051',
      '20051': '20050',
      'twin/one': 'wie bei twin/two',
      'twin/two': 'wie bei twin/one',
    },
  },
  'renamed-service': {
    records: {
      LeikaService: [
        { leikaKey: '99001006001000', name: 'Alt', newerName: 'Neu' },
        { leikaKey: '99001006005000', name: 'Gleich', newerName: 'Gleich' },
      ],
    },
    finds: { '99001006001000': 'Im Katalog „Alt“, neuer „Neu“.' },
  },
  'published-sums': {
    records: {
      PublishedFigure: [
        // About as many as the graph has, the crafted ones included: only the sum is wrong.
        { id: 'ozg-leistungen', value: 98, isApproximate: true },
        { id: 'fokusleistungen', value: 0, asOf: '2026-01-31' },
      ],
    },
    finds: {
      'ozg-leistungen': '= 575, veröffentlicht ist etwa 98 (Quelle: Testfall, ohne Stand).',
      fokusleistungen: 'veröffentlicht 0 (Quelle: Testfall, Stand 31.01.2026)',
    },
  },
  'topic-area-count': {
    records: {
      PublishedFigure: [
        { id: 'wrong area', label: 'OZG-Leistungen im Themenfeld Recht & Ordnung', value: 1 },
        { id: 'right area', label: 'OZG-Leistungen im Themenfeld Forschung & Förderung', value: 0 },
      ],
    },
    spares: ['forschung_foerderung'],
    finds: { recht_ordnung: 'Im Graphen 0, veröffentlicht 1 (Quelle: Testfall, ohne Stand).' },
  },
};

const keysOf = ({ records, finds, spares = [] }: Case): string[] => [
  ...Object.values(records).flatMap((rows) => rows.map((row) => String(row['id'] ?? row['leikaKey'] ?? row['ozgId']))),
  ...Object.keys(finds),
  ...spares,
];

interface Found {
  rule: { id: string };
  subjectKey: string;
  explanation: string;
}

let graph: CheckedGraph;
let found: Found[];

beforeAll(async () => {
  graph = await openCheckedGraph();
  const all = Object.values(cases);
  for (const [name, rows] of recordsOf(all.map(({ records }) => records))) await graph.load(name, rows);
  expect((await graph.check()).failed).toEqual([]);
  // The shipped facts have findings of their own.
  const { dataQuality } = await askAll(
    graph.ask,
    `query ($keys: [ID!], $after: String) {
      dataQuality(first: 100, after: $after, filter: { subjectKey: $keys }) {
        nodes { rule { id } subjectKey explanation } pageInfo { hasNextPage endCursor }
      }
    }`,
    { keys: all.flatMap(keysOf) },
  );
  found = (dataQuality as { nodes: Found[] }).nodes;
});

afterAll(() => graph[Symbol.asyncDispose]());

test('every rule has a case', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(Object.keys(cases).toSorted());
});

test.each(Object.entries(cases))('%s', (id, each) => {
  const ours = new Map(
    found.filter(({ rule }) => rule.id === id).map(({ subjectKey, explanation }) => [subjectKey, explanation]),
  );
  const inCase = [...new Set(keysOf(each))].filter((key) => ours.has(key));

  expect(inCase.toSorted()).toEqual(Object.keys(each.finds).toSorted());
  for (const [key, text] of Object.entries(each.finds)) expect(ours.get(key)).toContain(text);
});
