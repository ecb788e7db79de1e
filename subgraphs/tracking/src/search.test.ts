import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { answerOf, idsOf } from './testing/answers';
import { tracking } from './tracking';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(tracking);
});
afterAll(() => graph[Symbol.asyncDispose]());

test.each([
  ['Fuehrerschein', 'Führerschein (Ersterwerb, Umtausch)'],
  ['Fürerschein', 'Führerschein (Ersterwerb, Umtausch)'],
  ['Umtausch Führerschein', 'Führerschein (Ersterwerb, Umtausch)'],
  ['genehmigung', 'Bauvorbescheid und Baugenehmigung (digitaler Bauantrag)'],
  ['Baugenemigung', 'Bauvorbescheid und Baugenehmigung (digitaler Bauantrag)'],
  ['bafoeg', 'BAföG'],
  ['elektronische akte', 'Elektronische Akte der Landesverwaltung'],
  ['kfz', 'Kraftfahrzeugzulassung, -um- und Abmeldung'],
  ['stipendien', 'Sachsen-Anhalt Stipendium (Weltenretter-Stipendium)'],
  ['Wittenberg', 'Bauvorbescheid und Baugenehmigung (digitaler Bauantrag)'],
])('the project that %s finds first is %s', async (text, title) => {
  const { data } = await answerOf(
    graph,
    'query ($text: String) { projects(filter: { text: $text }) { nodes { title } } }',
    {
      text,
    },
  );
  expect(data['projects'].nodes.map((node: { title: string }) => node.title)).toContain(title);
  expect(data['projects'].nodes[0].title).toBe(title);
});

test('total, facets and timeline count what is found', async () => {
  const { data } = await answerOf(
    graph,
    `{ projects(filter: { text: "akte" }) { totalCount nodes { id } facets { state { count } } counts(by: [STATE]) { count } }
      projectTimeline(from: "2024-01-01", until: "2024-02-01", groupBy: [STATE], filter: { text: "akte" }) { count } }`,
  );
  const { totalCount, nodes, facets, counts } = data['projects'];
  expect(totalCount).toBe(nodes.length);
  expect(totalCount).toBeGreaterThan(1);
  const sum = (groups: { count: number }[]) => groups.reduce((total, { count }) => total + count, 0);
  expect([sum(facets.state), sum(counts)]).toEqual([totalCount, totalCount]);
});

test('pages by relevance give each project once', async () => {
  for (const text of ['akte', 'antrag digital', 'digitale']) {
    const whole = await idsOf(graph, 'projects', `filter: { text: "${text}" }`, 100);
    expect(new Set(whole).size).toBe(whole.length);
    expect(await idsOf(graph, 'projects', `filter: { text: "${text}" }`, 1)).toEqual(whole);
  }
});

test('municipal projects and statements are found too', async () => {
  expect(await idsOf(graph, 'municipalProjects', 'filter: { text: "Bewerbungsmanagment" }', 5)).not.toEqual([]);
  expect(await idsOf(graph, 'statusStatements', 'filter: { text: "digitale Baugenemigung" }', 5)).not.toEqual([]);
});
