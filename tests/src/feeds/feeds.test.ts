import { openClient } from '@ozg/shared/database/open-client';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { atomEntries, calendarEvents } from './read-back';

let graph: TestGraph;

const script = `<script>alert("x")</script> & ]]> ü\u0001`;

beforeAll(async () => {
  graph = await openTestGraph('ten services', { isCaching: true });
  await change(
    `insert into communications.consultation_hour (id, topic, held_on, starts_at, ozg_ids, project_ids, provenance_id)
     select name, $1, day, moment, '{}', '{}', (select min(id) from communications.provenance)
     from (values ('with a time', date '2026-07-01', timestamptz '2026-07-01 09:30+02')) hour (name, day, moment)`,
    [script],
  );
});

afterAll(() => graph[Symbol.asyncDispose]());

async function change(statement: string, values: unknown[] = []): Promise<void> {
  const client = await openClient({ connectionString: graph.databaseUrl });
  await client.query(statement, values);
  await client.end();
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${graph.url}${path}`, { headers });

const textOf = async (path: string) => (await get(path)).text();

interface JsonFeed {
  version: string;
  feed_url: string;
  description: string;
  items: { id: string; url: string; title: string; content_text: string; date_published?: string }[];
}

const jsonFeed = async (path: string) => (await (await get(path)).json()) as JsonFeed;

interface Hours {
  consultationHours: { nodes: { topic: string; heldOn: string | null; startsAt: string | null }[] };
}

async function hoursOfGraph(): Promise<Hours['consultationHours']['nodes']> {
  const { data } = await graph.ask(
    '{ consultationHours(first: 100, orderBy: [{ field: HELD_ON, direction: DESC }]) { nodes { topic heldOn startsAt } } }',
  );
  return (data as unknown as Hours).consultationHours.nodes;
}

test('the calendar has every consultation hour that has a day, and a whole day where no time is known', async () => {
  const hours = await hoursOfGraph();
  const events = calendarEvents(await textOf('/consultation-hours.ics'));

  expect(events.map(({ start }) => start).toSorted()).toEqual(
    hours.flatMap(({ heldOn, startsAt }) => startsAt?.replace('.000', '') ?? heldOn ?? []).toSorted(),
  );
  expect(events.filter(({ isAllDay }) => isAllDay)).toHaveLength(
    hours.filter(({ heldOn, startsAt }) => heldOn && !startsAt).length,
  );
  expect(events.find(({ isAllDay }) => !isAllDay)?.start).toBe('2026-07-01T07:30:00Z');
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('calendar, Atom and JSON Feed know an hour by the same name, and show a script as text', async () => {
  const events = calendarEvents(await textOf('/consultation-hours.ics'));
  const entries = atomEntries(await textOf('/consultation-hours.atom'));
  const { version, items } = await jsonFeed('/consultation-hours.json');

  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(entries.map(({ id }) => id).toSorted()).toEqual(events.map(({ uid }) => `urn:uuid:${uid}`).toSorted());
  expect(items.filter((item) => item.date_published).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  const scripts = entries.filter(({ title }) => title.includes('script'));
  expect(scripts.map(({ title }) => title)).toEqual([
    'OZG-Sprechstunde: &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ]]&gt; ü',
  ]);
});

test('a reader that has a feed is sent nothing until the data change', async () => {
  const path = '/consultation-hours.ics';
  let etag = '';
  while (!etag) etag = (await get(path)).headers.get('etag') ?? '';
  const before = await get(path, { 'if-none-match': etag });
  await change(`update communications.consultation_hour set topic = 'Neues Thema' where id = 'with a time'`);
  let after = await get(path, { 'if-none-match': etag });
  for (let tries = 0; after.status === 304 && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    after = await get(path, { 'if-none-match': etag });
  }

  expect([before.status, await before.text()]).toEqual([304, '']);
  expect(await after.text()).toContain('Neues Thema');
});

test('issues of newsletters have the dates of the data, and none where there is none', async () => {
  const { items } = await jsonFeed('/newsletter.json');
  const entries = atomEntries(await textOf('/newsletter.atom'));
  const dated = Object.fromEntries(items.map(({ title, date_published: date }) => [title, date]));

  expect(dated['OZG SachsenAnhaltsPunkte: Januarausgabe 2023']).toBe('2023-01-01T00:00:00.000Z');
  expect(dated['Newsletter zur Umsetzung des Onlinezugangsgesetzes in Sachsen: Ausgabe ohne Datum']).toBeUndefined();
  expect(entries.map(({ title }) => title)).toEqual(
    items.filter((item) => item.date_published).map(({ title }) => title),
  );
});

interface Moves {
  projects: { nodes: { phaseChanges: object[]; priorityChanges: object[]; reuseModelChanges: object[] }[] };
}

test('who watches projects is told what moved in those that the filter names, and in no others', async () => {
  const path = '?ministry=DE-ST:SYN-03&phase=ROLLOUT,COMPLETED';
  const { data } = await graph.ask(
    `{ projects(first: 100, filter: { ministry: ["DE-ST:SYN-03"], phase: [ROLLOUT, COMPLETED] }) {
         nodes { phaseChanges { id } priorityChanges { id } reuseModelChanges { id } } } }`,
  );
  const moves = (data as unknown as Moves).projects.nodes.flatMap(
    ({ phaseChanges, priorityChanges, reuseModelChanges }) => [
      ...phaseChanges,
      ...priorityChanges,
      ...reuseModelChanges,
    ],
  );
  const feed = await jsonFeed(`/projects.json${path}`);
  const entries = atomEntries(await textOf(`/projects.atom${path}`));

  expect(moves.length).toBeGreaterThan(5);
  expect(feed.items).toHaveLength(Math.min(moves.length, 200));
  expect(entries.map(({ id }) => id)).toEqual(feed.items.map(({ id }) => id));
  const dates = feed.items.map((item) => item.date_published ?? '');
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(feed.items[0]?.title).toMatch(/^\[Synthetisch\] .+: (Projektphase|Priorität|Umsetzungsmodell) .+/);
  expect(feed.feed_url).toBe(`${graph.url}/projects.json?ministry=DE-ST%3ASYN-03&phase=COMPLETED%2CROLLOUT`);
  // As the address of the page has them.
  expect(await jsonFeed('/projects.json?ministry=DE-ST:SYN-03&phase=ROLLOUT&phase=COMPLETED')).toEqual(feed);
});

test.each([
  ['/projects.atom?phase=FINISHED', /"phase" must be one of NOT_STARTED, INITIALIZATION, .+ DEPRIORITIZED/],
  ['/projects.json?ozgService=1', /"ozgService" must be five digits/],
  ['/projects.json?ministry=DE-ST:MID&ministry[x]=1', /"ministry/],
  ['/consultation-hours.ics?day=2023-01-01', /no parameter "day". Possible are state, ministry, ozgService/],
])('a filter that cannot be is answered with what is possible: %s', async (path, title) => {
  const response = await get(path);

  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'BAD_USER_INPUT', title: expect.stringMatching(title) }),
  ]);
});
