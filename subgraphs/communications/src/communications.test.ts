import { readFacts } from '@ozg/shared/database/read-facts';
import { type Answer, openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import sql from 'sql-template-tag';
import { communications } from './communications';

const SERIES = 'DE-ST:ozg-sachsenanhaltspunkte';
const JANUARY = `${SERIES}/2023-01`;

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(communications);
});
afterAll(() => graph[Symbol.asyncDispose]());

async function data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']> {
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

/** One field of all entries of a list. */
const each = (entries: Answer['data'][], field: string) => entries.map((entry) => entry[field]);

describe('newsletters', () => {
  test('a series names its publisher and holds its issues by period', async () => {
    const { newsletters } = await data(
      `{ newsletters { title state { code } ministry { id } issues { totalCount nodes { label } } } }`,
    );
    expect(newsletters).toMatchObject([
      { title: expect.stringMatching(/Sachsen$/), state: { code: 'DE-SN' }, ministry: null, issues: { totalCount: 1 } },
      { title: 'OZG SachsenAnhaltsPunkte', state: { code: 'DE-ST' }, ministry: { id: 'DE-ST:MID' } },
    ]);
    const labels = ['11/2022', 'Januarausgabe 2023', 'Sep/Okt 2025', 'Nov/Dez 2025', 'Februar 2026 (angekündigt)'];
    expect(each(newsletters[1].issues.nodes, 'label')).toEqual(labels);
    expect(newsletters[1].issues.totalCount).toBe(labels.length);
  });

  test('previous and next follow the period within the series', async () => {
    const { newsletters } = await data(
      `{ newsletters { issues { nodes { label previous { label } next { label } } } } }`,
    );
    const [saxony, land] = newsletters;
    expect(saxony.issues.nodes).toEqual([{ label: 'Ausgabe ohne Datum', previous: null, next: null }]);
    const labels = each(land.issues.nodes, 'label');
    for (const [at, issue] of land.issues.nodes.entries()) {
      expect(issue.previous?.label).toBe(labels[at - 1]);
      expect(issue.next?.label).toBe(labels[at + 1]);
    }
  });

  test('an issue gives its ten sections in order, with full text or with items that hold it', async () => {
    const { newsletterIssue } = await data(
      `query ($id: ID!) { newsletterIssue(id: $id) { greetingBy newsletter { title }
        sections { position title text issue { label } items { title text } } faqEntries { nodes { position question } } } }`,
      { id: JANUARY },
    );
    expect(newsletterIssue.greetingBy).toBe('OZG-Themenfeldführer Frank Bonse');
    expect(newsletterIssue.newsletter.title).toBe('OZG SachsenAnhaltsPunkte');
    const { sections } = newsletterIssue;
    expect(each(sections, 'position')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(sections[3]).toMatchObject({
      title: 'Aktuelle Meldungen',
      text: null,
      issue: { label: 'Januarausgabe 2023' },
    });
    expect(sections[3].items).toHaveLength(4);
    expect(sections[3].items[0].text).toContain('Beschlussempfehlung Drs. 8/2129');
    expect(sections[5].text).toContain('Public Strategy Lab am 26. Januar');
    expect(sections[5].items).toEqual([{ title: sections[5].title, text: sections[5].text }]);
    expect(each(newsletterIssue.faqEntries.nodes, 'position')).toEqual([1, 2]);
  });

  test('what is only announced is not confirmed', async () => {
    const { newsletterIssue } = await data(
      `query ($id: ID!) { newsletterIssue(id: $id) { note items { totalCount } provenance { kind isConfirmed url } } }`,
      { id: `${SERIES}/2026-02` },
    );
    expect(newsletterIssue.items.totalCount).toBe(0);
    expect(newsletterIssue.provenance).toEqual({
      kind: 'OFFICIAL',
      isConfirmed: false,
      url: 'https://ozg.sachsen-anhalt.de/newsletter-ozg-sachsenanhaltspunkte-nov/dez-2025',
    });
  });

  test('issues are filtered by state, series and time', async () => {
    const labels = async (filter: string) =>
      each((await data(`{ newsletterIssues(filter: ${filter}) { nodes { label } } }`)).newsletterIssues.nodes, 'label');
    expect(await labels('{ state: "DE-SN" }')).toEqual(['Ausgabe ohne Datum']);
    expect(
      await labels(`{ newsletter: "${SERIES}", publishedFrom: "2025-01-01", publishedUntil: "2025-12-31" }`),
    ).toEqual(['Sep/Okt 2025', 'Nov/Dez 2025']);
  });

  test('issues with all they hold take the same statements, however many', async () => {
    const query = `query ($first: Int!) { newsletterIssues(first: $first) { totalCount nodes {
      label newsletter { title } previous { label } next { label }
      sections { title items { title text events { title } } } items { totalCount nodes { title provenance { source } } }
      faqEntries { nodes { question } } } } }`;
    const two = await graph.ask(query, { first: 2 });
    const six = await graph.ask(query, { first: 6 });
    expect(six.errors).toEqual([]);
    expect(six.data.newsletterIssues.nodes).toHaveLength(6);
    expect(six.statements).toHaveLength(10);
    expect(two.statements).toHaveLength(10);
  });
});

describe('news', () => {
  test.each([
    ['{ ministry: "DE-ST:MI" }', ['Kabinett verabschiedet Portalverordnung']],
    ['{ ozgId: "10134" }', ['OZG-Sprechstunden']],
    [
      '{ project: "DE-ST:zsa-machbarkeitsstudie" }',
      ['ZSA-Machbarkeitsstudie', 'Abschlussbericht ZSA-Machbarkeitsstudie'],
    ],
    ['{ topicArea: "recht_ordnung" }', ['Die OZG-„Projektlandkarte“']],
    [
      '{ legalBasis: ["egovg-lsa", "portalvo-lsa"] }',
      [
        'Entwurf eines Gesetzes zur Änderung des EGovG LSA in der zweiten Beratung',
        'Kabinett verabschiedet Portalverordnung',
      ],
    ],
    ['{ state: "DE-HE" }', ['Patrick Burghardt - Neuer Vorsitz des IT-Planungsrates']],
    [
      '{ publishedFrom: "2023-01-20", publishedUntil: "2023-01-30", state: "DE-ST", ministry: "DE-ST:MID" }',
      ['Sachsen-Anhalt beteiligt sich an GovData'],
    ],
    ['{ text: "drs. 8/2129" }', ['Entwurf eines Gesetzes zur Änderung des EGovG LSA in der zweiten Beratung']],
    ['{ text: "Mobilitätssektor" }', ['ReCap „Plattformen als Schlüssel für OZG 2.0“']],
    ['{ text: "Drs.%2129" }', []],
  ])('the filter %s finds %j', async (filter, expected) => {
    const { newsItems } = await data(`{ newsItems(filter: ${filter}) { totalCount nodes { title } } }`);
    expect(each(newsItems.nodes, 'title')).toEqual(expected);
    expect(newsItems.totalCount).toBe(expected.length);
  });

  test('an item names all it reports on', async () => {
    const { newsItems } = await data(`{ newsItems(filter: { text: "Stipendium" }) { nodes {
      reference publishedOn asOf ministry { id } projects { id } states { code } topicAreas { code } legalBases { id }
      ozgServices { ozgId } links issue { label } section { title } } } }`);
    expect(newsItems.nodes).toEqual([
      {
        reference: 'Newsmeldung vom 19.01.2023',
        publishedOn: '2023-01-19',
        asOf: '2023-01-19',
        ministry: { id: 'DE-ST:MB' },
        projects: [{ id: 'DE-ST:sachsen-anhalt-stipendium' }],
        states: [{ code: 'DE-ST' }],
        topicAreas: [],
        legalBases: [],
        ozgServices: [],
        links: [],
        issue: { label: 'Januarausgabe 2023' },
        section: { title: 'Livegang Onlinedienst zum Sachsen-Anhalt Stipendium' },
      },
    ]);
  });

  test('pages lead through all news, each exactly once, newest first and undated last', async () => {
    const seen: { id: string; publishedOn: string | null }[] = [];
    let after: string | null = null;
    do {
      const { newsItems }: Answer['data'] = await data(
        `query ($after: String) { newsItems(first: 4, after: $after, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
          nodes { id publishedOn } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...newsItems.nodes);
      after = newsItems.pageInfo.hasNextPage ? newsItems.pageInfo.endCursor : null;
    } while (after);
    const { newsItems } = await data(`{ newsItems(first: 1) { totalCount } }`);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(newsItems.totalCount);
    expect(seen).toHaveLength(newsItems.totalCount);
    const days = seen.map(({ publishedOn }) => publishedOn ?? '');
    expect(days).toEqual([...days].sort().toReversed());
    expect(days.slice(0, 2)).toEqual(['2023-01-31', '2023-01-31']);
  });
});

describe('consultation hours', () => {
  test('come newest first when asked for, with their services', async () => {
    const { consultationHours } =
      await data(`{ consultationHours(orderBy: [{ field: HELD_ON, direction: DESC }]) { nodes {
      heldOn number services { ozgId } state { code } ministry { id } } } }`);
    const days = ['2025-11-05', '2023-03-08', '2023-02-22', '2023-02-15', '2023-01-25', '2023-01-12'];
    expect(each(consultationHours.nodes, 'heldOn')).toEqual(days);
    expect(consultationHours.nodes[1].services).toEqual([{ ozgId: '10134' }]);
    expect(consultationHours.nodes[5]).toMatchObject({ number: 1, state: null, ministry: { id: 'DE:BMI' } });
  });

  test.each([
    ['{ state: "DE-ST", heldUntil: "2023-01-31" }', ['Update OZG 2023']],
    ['{ ministry: "DE:BMI" }', [expect.stringContaining('Finanzierungsprozess 2023')]],
    ['{ ozgId: "10134" }', [expect.stringContaining('Ehrenamtskarte')]],
    ['{ heldFrom: "2025-01-01" }', [expect.stringContaining('Standardverordnung OZG')]],
    ['{ text: "kitu-beitritt" }', ['Update OZG 2023']],
  ])('the filter %s is kept', async (filter, topics) => {
    const { consultationHours } = await data(`{ consultationHours(filter: ${filter}) { nodes { topic } } }`);
    expect(each(consultationHours.nodes, 'topic')).toEqual(topics);
  });
});

describe('questions', () => {
  test('are told source by source with their answers and what they are about', async () => {
    const { faqEntries } =
      await data(`{ faqEntries { totalCount nodes { position question answer isAnswered dateText askedOn
      topicArea { code } ozgServices { ozgId } legalBases { id } baseComponents { id } contactPoint { id }
      newsletterIssue { label } consultationHour { topic } } } }`);
    expect(faqEntries.totalCount).toBe(11);
    expect(each(faqEntries.nodes, 'position')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2]);
    for (const entry of faqEntries.nodes)
      expect(entry).toMatchObject({ isAnswered: true, answer: expect.stringContaining('.') });
    expect(faqEntries.nodes[4]).toMatchObject({
      dateText: '2019',
      askedOn: null,
      legalBases: [{ id: 'egovg-lsa-21-2' }],
      baseComponents: [{ id: 'DE-ST:osi-plattform' }, { id: 'DE-ST:nutzerkonto' }],
      contactPoint: { id: 'DE-ST:ozg-mf' },
      newsletterIssue: null,
    });
    expect(faqEntries.nodes[10]).toMatchObject({
      baseComponents: [{ id: 'DE-ST:aris4fim' }, { id: 'DE-ST:aris4ozg' }, { id: 'DE-ST:bus-lsa' }],
      newsletterIssue: { label: 'Januarausgabe 2023' },
    });
  });

  test.each([
    ['{ topicArea: "bildung" }', 2],
    ['{ ozgId: ["10044", "10562"] }', 2],
    ['{ text: "sanktionierungen" }', 1],
    ['{ isAnswered: false }', 0],
  ])('the filter %s leaves %i', async (filter, count) => {
    const { faqEntries } = await data(`{ faqEntries(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(faqEntries.nodes).toHaveLength(count);
    expect(faqEntries.totalCount).toBe(count);
  });
});

test('events are filtered by beginning and state; those without a day come last', async () => {
  const { all, later } = await data(`{ all: events(filter: { state: "DE-ST" }) { nodes { title startsOn dateText } }
    later: events(filter: { startsFrom: "2023-03-01" }) { nodes { title endsOn location } } }`);
  expect(each(all.nodes, 'startsOn')).toEqual(['2019-06-25', '2023-03-02', '2023-03-29', null, null]);
  expect(later.nodes[1]).toMatchObject({
    endsOn: '2023-03-30',
    location: 'Georg-Friedrich-Händel-Halle, Halle (Saale)',
  });
});

test('five working groups are led by ministry and pilot municipality together', async () => {
  const { workingGroups } = await data(`{ workingGroups { name leadership state { code } ministry { id } } }`);
  expect(workingGroups).toHaveLength(5);
  for (const group of workingGroups) {
    expect(group).toMatchObject({
      leadership: expect.stringContaining('Doppelspitze'),
      state: { code: 'DE-ST' },
      ministry: { id: 'DE-ST:MID' },
    });
  }
});

describe('as a part of the whole graph', () => {
  test.each([
    ['OzgService', { ozgId: '10134' }, { newsItems: 1, consultationHours: 1, faqEntries: 0 }],
    ['OzgService', { ozgId: '10056' }, { faqEntries: 1 }],
    ['Project', { id: 'DE-ST:govdata-beitritt' }, { newsItems: 1, consultationHours: 0 }],
    ['Ministry', { id: 'DE-ST:MID' }, { newsItems: 5, consultationHours: 5 }],
    ['TopicArea', { code: 'bildung' }, { newsItems: 0, faqEntries: 2 }],
    ['LegalBasis', { id: 'ozg' }, { newsItems: 5, faqEntries: 2 }],
    ['State', { code: 'DE-SN' }, { events: 1, consultationHours: 0 }],
    ['BaseComponent', { id: 'DE-ST:bus-lsa' }, { faqEntries: 2 }],
    ['ContactPoint', { id: 'DE-ST:zlr' }, { faqEntries: 2 }],
  ])('%s %j carries %j', async (__typename, key, counts) => {
    const fields = Object.keys(counts).map((field) => `${field} { totalCount }`);
    const { _entities } = await data(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${__typename} { ${fields.join(' ')} } } }`,
      { of: [{ __typename, ...key }] },
    );
    const expected = Object.entries(counts).map(([field, totalCount]) => [field, { totalCount }]);
    expect(_entities).toEqual([Object.fromEntries(expected)]);
  });

  test('a state carries its newsletters', async () => {
    const { _entities } = await data(
      `{ _entities(representations: [{ __typename: "State", code: "DE-SN" }]) { ... on State { newsletters { publisher } } } }`,
    );
    expect(_entities).toEqual([{ newsletters: [{ publisher: 'OZG-Redaktionsteam' }] }]);
  });

  test('many services are answered by as many statements as one', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OzgService {
      newsItems { totalCount nodes { title } } consultationHours { nodes { topic } }
      faqEntries(filter: { isAnswered: true }) { nodes { question } } } } }`;
    const of = ['10134', '10056', '10044', '10562', '10578'].map((ozgId) => ({ __typename: 'OzgService', ozgId }));
    const one = await graph.ask(query, { of: of.slice(0, 1) });
    const five = await graph.ask(query, { of });
    expect(each(each(five.data._entities, 'faqEntries'), 'nodes').map(({ length }) => length)).toEqual([0, 1, 1, 1, 1]);
    expect([one.statements.length, five.statements.length]).toEqual([4, 4]);
  });

  test('each own entity is found by its reference; an unknown one is null', async () => {
    const of = [
      { __typename: 'Newsletter', id: SERIES },
      { __typename: 'NewsletterIssue', id: JANUARY },
      { __typename: 'NewsletterSection', id: `${JANUARY}/6` },
      { __typename: 'NewsItem', id: `${JANUARY}/govdata` },
      { __typename: 'ConsultationHour', id: 'DE-ST:sprechstunde-2023-01-25' },
      { __typename: 'FaqEntry', id: `${JANUARY}/faq-aris` },
      { __typename: 'Event', id: 'it-planungsrat-fachkongress-11' },
      { __typename: 'WorkingGroup', id: 'DE-ST:cio-projekt/technik' },
      { __typename: 'NewsItem', id: 'none' },
    ];
    const known = of.slice(0, -1).map(({ __typename }) => `... on ${__typename} { id provenance { isConfirmed } }`);
    const { _entities } = await data(
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${known.join(' ')} } }`,
      { of },
    );
    expect(_entities).toEqual([
      ...of.slice(0, -1).map((found) => ({ ...found, provenance: { isConfirmed: true } })),
      null,
    ]);
  });
});

test('open questions, projects of an hour and its beginning are told where they are known', async () => {
  const records = readFacts(communications.factsFolder);
  const provenanceId = 'made-up';
  records['Provenance']?.push({ id: provenanceId, kind: 'SYNTHETIC', source: 'Test', isConfirmed: false });
  records['ConsultationHour']?.push({
    id: 'hour',
    topic: 'Test',
    startsAt: '2026-05-04T13:00:00+02:00',
    projectIds: ['DE-ST:test'],
    provenanceId,
  });
  records['FaqEntry']?.push({
    id: 'open',
    question: 'Wann?',
    ozgIds: ['10056'],
    consultationHourId: 'hour',
    provenanceId,
  });
  await using extended = await openTestSubgraph(communications, records);
  const { data: answer, errors } = await extended.ask(`{
    open: faqEntries(filter: { isAnswered: false }) { nodes { id isAnswered answer } }
    hour: consultationHour(id: "hour") { startsAt projects { id } faqEntries { nodes { question consultationHour { topic } } } }
    _entities(representations: [{ __typename: "OzgService", ozgId: "10056" }, { __typename: "Project", id: "DE-ST:test" }]) {
      ... on OzgService { faqEntries(filter: { isAnswered: false }) { nodes { id } } }
      ... on Project { consultationHours { nodes { topic } } }
    } }`);
  expect(errors).toEqual([]);
  expect(answer).toEqual({
    open: { nodes: [{ id: 'open', isAnswered: false, answer: null }] },
    hour: {
      startsAt: '2026-05-04T11:00:00.000Z',
      projects: [{ id: 'DE-ST:test' }],
      faqEntries: { nodes: [{ question: 'Wann?', consultationHour: { topic: 'Test' } }] },
    },
    _entities: [{ faqEntries: { nodes: [{ id: 'open' }] } }, { consultationHours: { nodes: [{ topic: 'Test' }] } }],
  });
});

describe('subscribers', () => {
  test('are out of reach of the role with which the graph reads', async () => {
    const read = graph.subgraph.db.rows(sql`select 1 from communications_private.newsletter_subscription`);
    await expect(read).rejects.toThrow('permission denied for schema communications_private');
    const tables = await graph.subgraph.db.rows(
      sql`select relnamespace::regnamespace::text as schema from pg_class where relname = 'newsletter_subscription'`,
    );
    expect(tables).toEqual([{ schema: 'communications_private' }]);
  });

  test('are mentioned nowhere in the schema', async () => {
    const { _service } = await data('{ _service { sdl } }');
    expect(_service.sdl).toContain('type Newsletter');
    expect(_service.sdl).not.toMatch(/subscri|email|confirmedAt/i);
  });
});
