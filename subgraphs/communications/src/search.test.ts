import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { communications } from './communications';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(communications);
});
afterAll(() => graph[Symbol.asyncDispose]());

async function found(list: string, field: string, text: string, first = 100): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await graph.ask(
      `query ($text: String, $first: Int!, $after: String) { ${list}(filter: { text: $text }, first: $first, after: $after) {
        totalCount nodes { ${field} } pageInfo { hasNextPage endCursor } } }`,
      { text, first, after },
    );
    expect(errors).toEqual([]);
    names.push(...data[list].nodes.map((node: Record<string, string>) => node[field]));
    after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
    if (!after) expect(data[list].totalCount).toBe(names.length);
  } while (after);
  return names;
}

test.each([
  ['newsItems', 'title', 'Stipendien', 'Livegang Onlinedienst zum Sachsen-Anhalt Stipendium'],
  ['newsItems', 'title', 'ZSA Studie', 'ZSA-Machbarkeitsstudie'],
  ['newsItems', 'title', 'Portalverordung', 'Kabinett verabschiedet Portalverordnung'],
  ['newsItems', 'title', 'mobilitaetssektor', 'ReCap „Plattformen als Schlüssel für OZG 2.0“'],
  ['consultationHours', 'topic', 'Authentifzierung', 'Authentifizierung bei der Nutzung von Online-Diensten'],
  ['consultationHours', 'topic', 'Nutzung Authentifizierung', 'Authentifizierung bei der Nutzung von Online-Diensten'],
  ['faqEntries', 'question', 'wer arbeitet Bildung', 'Wer arbeitet im Themenfeld Bildung mit?'],
  ['faqEntries', 'question', 'Umsetzungstand Digitalisierungslabor', expect.stringContaining('Umsetzungsstand')],
  ['events', 'title', 'sommerakadmie', 'OZG-Sommerakademie'],
  ['events', 'title', 'haendel halle', expect.anything()],
  ['newsletterIssues', 'label', 'januarausgabe', 'Januarausgabe 2023'],
  ['newsletterIssues', 'label', 'Frank Bonse', expect.anything()],
  ['newsletterIssues', 'label', 'Stipendium', 'Januarausgabe 2023'],
])('%s by %s: %s finds %s first', async (list, field, text, first) => {
  const whole = await found(list, field, text);
  expect(whole[0]).toEqual(first);
  expect(await found(list, field, text, 1)).toEqual(whole);
});

test('an issue is found by what its sections and its news say', async () => {
  expect(await found('newsletterIssues', 'label', 'Machbarkeitsstudie')).toEqual(['Sep/Okt 2025', 'Nov/Dez 2025']);
  expect(await found('newsletterIssues', 'label', 'Einhornzucht')).toEqual([]);
});
