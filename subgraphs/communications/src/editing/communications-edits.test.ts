import { loadRecords } from '@ozg/shared/database/load-records';
import { readFacts } from '@ozg/shared/database/read-facts';
import type { Caller } from '@ozg/shared/identity/caller';
import { germanDay, yearsAfter } from '@ozg/shared/keys/german-day';
import { administrator, coordinator, editor } from '@ozg/shared/testing/callers';
import { everybody } from '@ozg/shared/testing/everybody';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import sql from 'sql-template-tag';
import { communications } from '../communications';

const mid = editor('DE-ST:MID');
const ISSUE = 'DE-ST:ozg-sachsenanhaltspunkte/2023-01';
const SAXON_ISSUE = 'DE-SN:newsletter-ozg-umsetzung/ohne-datum';
const HOUR = 'DE-ST:sprechstunde-2025-11-05';
const QUESTION = 'DE-ST:ozg-sachsenanhaltspunkte/2023-01/faq-bus';
const OFFICE_QUESTION = 'DE-ST:sommerakademie-2019/konsequenzen';
const facts = readFacts(communications.factsFolder);

let graph: TestSubgraph;
beforeEach(async () => {
  graph = await openTestSubgraph(communications);
});
afterEach(() => graph[Symbol.asyncDispose]());

const errors = `userErrors { __typename code field message
  ... on VersionConflict { expectedVersion currentVersion values { property current proposed } } }`;

const mutation = (name: string, shown: string) => async (input: object, caller: Caller) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await graph.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${shown} ${errors} } }`,
    { input },
    caller,
  );
  return { ...answer.data?.[name], refused: answer.errors[0]?.extensions['code'] };
};

const publish = mutation(
  'publishNewsItem',
  'newsItem { id title text position publishedOn links issue { id } ministry { id } provenance { kind source } }',
);
const schedule = mutation(
  'scheduleConsultationHour',
  'consultationHour { id topic heldOn startsAt url version state { code } ministry { id } services { ozgId } }',
);
const answer = mutation(
  'answerQuestion',
  'faqEntry { id answer version asOf contactPoint { id } provenance { source } }',
);

const news = { title: 'Neues', text: 'Es gibt Neues.', ministryId: 'DE-ST:MID' };
const hour = { topic: 'EfA', heldOn: germanDay(), ministryId: 'DE-ST:MID' };

const count = async (table: 'news_item' | 'consultation_hour' | 'audit_entry') =>
  (
    await graph.subgraph.db.rows(
      sql`select 1 from ${{ news_item: sql`news_item`, consultation_hour: sql`consultation_hour`, audit_entry: sql`audit_entry` }[table]}`,
    )
  ).length;

const codes = (result: { userErrors?: { code: string; field: string[] }[] }) =>
  (result.userErrors ?? []).map(({ code, field }) => `${field.join('.')} ${code}`);

const audit = async () =>
  graph.subgraph.db.rows<Record<string, string>>(
    sql`select mutation, outcome, code, subject, record_id as record, state_code as state, from_value as from, to_value as to
      from audit_entry order by recorded_at, id`,
  );

describe('rights', () => {
  const rights: [string, string | undefined, string | undefined, string | undefined][] = [
    // who, news of the ministry, an hour of the ministry, a question that belongs to no ministry
    ['nobody signed in', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['nobody, and no provider', 'READ_ONLY', 'READ_ONLY', 'READ_ONLY'],
    ['a refused token', 'TOKEN_EXPIRED', 'TOKEN_EXPIRED', 'TOKEN_EXPIRED'],
    ['a reader', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['the ministry', undefined, undefined, 'FORBIDDEN'],
    ['another ministry', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['the coordination', undefined, undefined, undefined],
    ['the coordination of another state', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['an administrator', undefined, undefined, undefined],
  ];

  test.each(rights)('%s', async (who, ofNews, ofHour, ofQuestion) => {
    const caller = everybody[who] as Caller;
    const results = [
      await publish({ ...news, newsletterIssueId: ISSUE }, caller),
      await schedule({ id: HOUR, version: 1, topic: 'anders' }, caller),
      await answer({ faqEntryId: OFFICE_QUESTION, version: 1, answer: 'Neu.' }, caller),
    ];
    expect(results.map(({ refused }) => refused)).toEqual([ofNews, ofHour, ofQuestion]);
    expect(results.flatMap(codes)).toEqual([]);
    expect((await audit()).map(({ outcome, code }) => (outcome === 'CHANGED' ? undefined : code))).toEqual([
      ofNews,
      ofHour,
      ofQuestion,
    ]);
  });

  test('a ministry neither takes an hour over nor gives one away', async () => {
    const mwu = editor('DE-ST:MWU');
    expect(await schedule({ id: HOUR, version: 1, ministryId: 'DE-ST:MWU' }, mwu)).toMatchObject({
      refused: 'FORBIDDEN',
    });
    expect(await schedule({ id: HOUR, version: 1, ministryId: 'DE-ST:MWU' }, mid)).toMatchObject({
      refused: 'FORBIDDEN',
    });
    expect(await schedule({ id: HOUR, version: 1, ministryId: null }, mid)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await schedule({ ...hour, stateCode: 'DE-SN' }, coordinator('DE-SN'))).toMatchObject({
      userErrors: [{ code: 'INVALID_VALUE', field: ['stateCode'] }],
    });
    const both = editor('DE-ST:MID', 'DE-ST:MWU');
    expect(codes(await schedule({ id: HOUR, version: 1, ministryId: 'DE-ST:MWU' }, both))).toEqual([]);
    expect(await schedule({ id: HOUR, version: 2, topic: 'zurück' }, mid)).toMatchObject({ refused: 'FORBIDDEN' });
  });

  test('news without a ministry are of the newsletter or of their one state; a foreign newsletter stays closed', async () => {
    const { ministryId: _of, ...free } = news;
    const land = coordinator('DE-ST');
    expect(await publish({ ...free, newsletterIssueId: ISSUE }, mid)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(codes(await publish({ ...free, newsletterIssueId: ISSUE }, land))).toEqual([]);
    expect(codes(await publish({ ...free, stateCodes: ['DE-ST'] }, land))).toEqual([]);
    expect(await publish({ ...free, stateCodes: ['DE-ST', 'DE-SN'] }, land)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await publish({ ...news, newsletterIssueId: SAXON_ISSUE }, mid)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await publish(free, land)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(codes(await publish(free, administrator))).toEqual(['ministryId REQUIRED']);
  });

  test('a question of a newsletter is answered by who publishes it', async () => {
    expect(codes(await answer({ faqEntryId: QUESTION, version: 1, answer: 'Neu.' }, mid))).toEqual([]);
    expect(await answer({ faqEntryId: QUESTION, version: 2, answer: 'Neuer.' }, editor('DE-ST:MI'))).toMatchObject({
      refused: 'FORBIDDEN',
    });
  });
});

describe('what is written', () => {
  test('news stand last in their issue, say whose they are, and are found', async () => {
    const result = await publish(
      { ...news, title: 'Zaunkönigregister', newsletterIssueId: ISSUE, links: ['https://example.org/a?b=1'] },
      mid,
    );
    expect(result.newsItem).toEqual({
      id: expect.stringMatching(/^DE-ST:news:[0-9a-f-]{36}$/),
      title: 'Zaunkönigregister',
      text: 'Es gibt Neues.',
      position: 11,
      publishedOn: germanDay(),
      links: ['https://example.org/a?b=1'],
      issue: { id: ISSUE },
      ministry: { id: 'DE-ST:MID' },
      provenance: { kind: 'OFFICIAL', source: 'Eintrag in diesem Graphen: Ressort DE-ST:MID' },
    });
    const { data } = await graph.ask('{ newsItems(filter: { text: "zaunkoenigregister" }) { totalCount } }');
    expect(data.newsItems.totalCount).toBe(1);
    expect(await audit()).toMatchObject([
      { outcome: 'CHANGED', subject: mid.subject, record: result.newsItem.id, state: 'DE-ST', from: null },
    ]);
  });

  test('statements of an account for trying out are marked synthetic', async () => {
    const { newsItem } = await publish(news, { ...mid, isTrial: true });
    expect(newsItem.provenance.kind).toBe('SYNTHETIC');
  });

  test('an hour is announced, then moved: what is not mentioned stays, null empties', async () => {
    const startsAt = `${germanDay()}T12:00:00.000Z`;
    const { consultationHour: announced } = await schedule(
      { ...hour, startsAt, url: 'https://example.org', ozgIds: ['10056'] },
      mid,
    );
    expect(announced).toMatchObject({ version: 1, startsAt, state: { code: 'DE-ST' }, services: [{ ozgId: '10056' }] });
    const { id } = announced;
    const next = yearsAfter(germanDay(), 1);
    expect(codes(await schedule({ id, version: 1, heldOn: next }, mid))).toEqual(['startsAt INVALID_VALUE']);
    const moved = await schedule({ id, version: 1, heldOn: next, startsAt: null }, coordinator('DE-ST'));
    expect(moved.consultationHour).toEqual({ ...announced, version: 2, heldOn: next, startsAt: null });
    const [, , line] = await audit();
    expect([line?.['from'], line?.['to']].map((text) => JSON.parse(text ?? ''))).toEqual([
      { heldOn: germanDay(), startsAt },
      { heldOn: next, startsAt: null },
    ]);
    expect(codes(await schedule({ id, version: 2, heldOn: next }, mid))).toEqual([' NOTHING_CHANGED']);
  });

  test('an answer is replaced, and the audit keeps the earlier one whole', async () => {
    const long = 'Antwort. '.repeat(1100);
    await answer({ faqEntryId: QUESTION, version: 1, answer: long, contactPointId: null }, mid);
    const second = await answer({ faqEntryId: QUESTION, version: 2, answer: 'Kurz.' }, mid);
    expect(second.faqEntry).toEqual({
      id: QUESTION,
      answer: 'Kurz.',
      version: 3,
      asOf: germanDay(),
      contactPoint: null,
      provenance: { source: 'Eintrag in diesem Graphen: Ressort DE-ST:MID' },
    });
    expect((await audit()).map(({ from, to }) => [from, to])).toEqual([
      [expect.stringContaining('BUS'), long],
      ['DE-ST:zlr', null],
      [long, 'Kurz.'],
    ]);
  });
});

describe('two at once', () => {
  test('of two editors of an hour one is shown both states', async () => {
    const results = await Promise.all([
      schedule({ id: HOUR, version: 1, topic: 'A' }, mid),
      schedule({ id: HOUR, version: 1, topic: 'B' }, coordinator('DE-ST')),
    ]);
    const [winner] = results.filter((result) => !codes(result).length);
    const [loser] = results.filter((result) => codes(result).length);
    const proposed = winner?.consultationHour.topic === 'A' ? 'B' : 'A';
    expect(loser?.consultationHour).toBeNull();
    expect(loser?.userErrors).toMatchObject([
      {
        __typename: 'VersionConflict',
        expectedVersion: 1,
        currentVersion: 2,
        values: [{ property: 'topic', current: winner?.consultationHour.topic, proposed }],
      },
    ]);
  });

  test('one key sent ten times at once is one piece of news; another request with it is refused', async () => {
    const before = await count('news_item');
    const input = { ...news, newsletterIssueId: ISSUE, idempotencyKey: 'k' };
    const results = await Promise.all(Array.from({ length: 10 }, () => publish(input, mid)));
    expect(new Set(results.map(({ newsItem }) => newsItem.id)).size).toBe(1);
    expect([await count('news_item'), await count('audit_entry')]).toEqual([before + 1, 1]);
    expect(codes(await publish({ ...input, title: 'Anderes' }, mid))).toEqual([
      'idempotencyKey IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  test('news of ten at once have ten places in their issue', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => publish({ ...news, newsletterIssueId: ISSUE }, mid)),
    );
    const positions = results.map(({ newsItem }) => newsItem.position as number).sort((a, b) => a - b);
    expect(positions).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });
});

describe('what cannot be taken', () => {
  const later = yearsAfter(germanDay(), 3);
  const cases: [string, object, string[]][] = [
    ['publish', { title: ' ', text: 'x'.repeat(10_001) }, ['title REQUIRED', 'text TOO_LONG']],
    ['publish', { title: 'a\u0000', text: 'b\u202e' }, ['title CONTROL_CHARACTERS', 'text CONTROL_CHARACTERS']],
    ['publish', { publishedOn: later }, ['publishedOn DATE_IN_FUTURE']],
    ['publish', { newsletterIssueId: 'DE-ST:none' }, ['newsletterIssueId NOT_FOUND']],
    ['publish', { newsletterIssueId: '' }, ['newsletterIssueId NOT_FOUND']],
    ['publish', { newsletterIssueId: '\u0000' }, ['newsletterIssueId CONTROL_CHARACTERS']],
    [
      'publish',
      { links: ['javascript:alert(1)', 'http://a.example', 'https://u:p@a.example', 'java\tscript://x', 'data:,x'] },
      ['links.0', 'links.2', 'links.3', 'links.4'].map((field) => `${field} INVALID_VALUE`),
    ],
    ['publish', { links: ['https://a.example', 'https://a.example'] }, ['links.1 INVALID_VALUE']],
    ['publish', { links: Array.from({ length: 51 }, (_, at) => `https://a.example/${at}`) }, ['links TOO_LONG']],
    ['publish', { ozgIds: ['10056', '10056'] }, ['ozgIds.1 INVALID_VALUE']],
    [
      'publish',
      { projectIds: ['bafoeg'], topicAreaCodes: ['sport'] },
      ['projectIds.0 INVALID_VALUE', 'topicAreaCodes.0 NOT_FOUND'],
    ],
    ['publish', { stateCodes: ['DE-XX'] }, ['stateCodes.0 NOT_FOUND']],
    ['schedule', { topic: null, heldOn: null }, ['topic REQUIRED', 'heldOn REQUIRED']],
    ['schedule', { heldOn: later }, ['heldOn DATE_TOO_LATE']],
    ['schedule', { startsAt: `${later}T10:00:00Z` }, ['startsAt INVALID_VALUE']],
    ['schedule', { startsAt: `${germanDay()}T23:30:00Z` }, ['startsAt INVALID_VALUE']],
    ['schedule', { url: 'http://a.example' }, ['url INVALID_VALUE']],
    ['schedule', { id: 'DE-ST:none', version: 1 }, ['id NOT_FOUND']],
    ['schedule', { id: HOUR }, ['version REQUIRED']],
    ['schedule', { version: 1 }, ['id REQUIRED']],
    ['answer', { faqEntryId: 'DE-ST:none' }, ['faqEntryId NOT_FOUND']],
    ['answer', { answer: '' }, ['answer REQUIRED']],
    [
      'answer',
      { answer: 'x'.repeat(10_001), contactPointId: 'zlr' },
      ['answer TOO_LONG', 'contactPointId INVALID_VALUE'],
    ],
  ];
  const whole = {
    publish: (input: object) => publish({ ...news, ...input }, mid),
    schedule: (input: object) => schedule({ ...hour, ...input }, mid),
    answer: (input: object) => answer({ faqEntryId: QUESTION, version: 1, answer: 'Neu.', ...input }, mid),
  };

  test('is named field by field, and nothing is written but the refusal', async () => {
    const before = [await count('news_item'), await count('consultation_hour')];
    for (const [which, input, expected] of cases) {
      const result = await whole[which as keyof typeof whole](input);
      expect([which, input, codes(result)]).toEqual([which, input, expected]);
    }
    expect([await count('news_item'), await count('consultation_hour')]).toEqual(before);
    const refusals = await audit();
    expect(refusals.map(({ outcome }) => outcome)).toEqual(cases.map(() => 'REFUSED'));
    const { data } = await graph.ask('{ faqEntries(first: 100) { nodes { version } } }');
    expect(data.faqEntries.nodes.every(({ version }: { version: number }) => version === 1)).toBe(true);
  });
});

test('the books are closed to the role: what was written stays', async () => {
  await publish(news, mid);
  const { db } = graph.subgraph;
  for (const attempt of [
    sql`update audit_entry set subject = null`,
    sql`delete from audit_entry`,
    sql`delete from accepted_request`,
    sql`delete from news_item`,
    sql`update news_item set title = 'x'`,
    sql`update faq_entry set question = 'x'`,
    sql`truncate audit_entry`,
  ]) {
    await expect(db.rows(attempt)).rejects.toThrow(/permission denied/);
  }
});

test('a later load of the facts leaves alone what was edited, withdraws the rest, and keeps what news refer to', async () => {
  await schedule({ id: HOUR, version: 1, topic: 'Redaktion' }, mid);
  await answer({ faqEntryId: QUESTION, version: 1, answer: 'Redaktion' }, mid);
  const { newsItem } = await publish({ ...news, newsletterIssueId: 'DE-ST:ozg-sachsenanhaltspunkte/2022-11' }, mid);
  const reworded = (entity: string, field: string) =>
    facts[entity]
      ?.filter((row) => !String((row as { id: string }).id).endsWith('2022-11'))
      .map((row) => ({ ...row, [field]: 'Fakten' }));
  const edition = {
    ...facts,
    NewsletterIssue: reworded('NewsletterIssue', 'note') ?? [],
    ConsultationHour: reworded('ConsultationHour', 'topic') ?? [],
    FaqEntry: reworded('FaqEntry', 'answer') ?? [],
  };
  await loadRecords(communications, graph.url, 'test', edition);
  const topics = await graph.subgraph.db.rows(sql`select id, topic from consultation_hour where topic <> 'Fakten'`);
  const answers = await graph.subgraph.db.rows(sql`select id, answer from faq_entry where answer <> 'Fakten'`);
  expect(topics).toEqual([{ id: HOUR, topic: 'Redaktion' }]);
  expect(answers).toEqual([{ id: QUESTION, answer: 'Redaktion' }]);
  await loadRecords(communications, graph.url, 'test', { ...edition, ConsultationHour: [], FaqEntry: [] });
  const { data } = await graph.ask(
    '{ consultationHours { nodes { id } } faqEntries { nodes { id } } newsItems(first: 100) { nodes { id issue { id } } } }',
  );
  expect(data.consultationHours.nodes).toEqual([{ id: HOUR }]);
  expect(data.faqEntries.nodes).toEqual([{ id: QUESTION }]);
  expect(data.newsItems.nodes).toContainEqual({
    id: newsItem.id,
    issue: { id: 'DE-ST:ozg-sachsenanhaltspunkte/2022-11' },
  });
});
