import { readFacts } from '@ozg/shared/database/read-facts';
import { type Answer, openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { catalog } from './catalog';

const facts = readFacts(catalog.factsFolder);
const made = { provenanceId: 'made-up' };
const leikaService = (leikaKey: string, name: string, more: object) => ({ ...made, leikaKey, name, ...more });

const records = {
  ...facts,
  Provenance: [
    ...(facts['Provenance'] ?? []),
    { id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false },
  ],
  OzgService: [
    ...(facts['OzgService'] ?? []),
    { ...made, ozgId: '19001', name: 'Zirkusgastspiel', formerNames: ['Wanderbühne'] },
    { ...made, ozgId: '19002', name: 'Zirkusgastspiel Altfall', retiredOn: '2026-01-01' },
  ],
  LeikaService: [
    ...(facts['LeikaService'] ?? []),
    leikaService('99999001000000', 'Fahrerkarte', { ozgId: '10169', synonyms: ['Fleppe', 'Pappe'] }),
    leikaService('99999002000000', 'Fahrerkarte alt', {
      ozgId: '10169',
      synonyms: ['Ziegel'],
      retiredOn: '2026-01-01',
    }),
    leikaService('99999003000000', 'Zirkuskarte', { formerNames: ['Manegenschein'], newerName: 'Artistenkarte' }),
  ],
  FederalLaw: [
    { ...made, abbreviation: 'BauGB', title: 'Baugesetzbuch' },
    { ...made, abbreviation: 'FeV', title: 'Fahrerlaubnis-Verordnung für Führerscheine' },
  ],
};

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(catalog, records);
});
afterAll(() => graph[Symbol.asyncDispose]());

async function data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']> {
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

async function found(list: string, text: string, field = 'name'): Promise<string[]> {
  const answer = await data(
    `query ($text: String) { ${list}(filter: { text: $text }, first: 100) { totalCount nodes { ${field} } } }`,
    { text },
  );
  const names = answer[list].nodes.map((node: Record<string, string>) => node[field]);
  expect(answer[list].totalCount).toBeGreaterThanOrEqual(names.length);
  return names;
}

describe('OZG services', () => {
  test('a part of a word finds the compounds that hold it', async () => {
    expect(await found('ozgServices', 'genehmigung')).toEqual(
      expect.arrayContaining(['Bauvorbescheid und Baugenehmigung', 'Baumfällgenehmigung']),
    );
  });

  test.each([
    ['Fuehrerschein', 'Führerschein'],
    ['FÜHRERSCHEIN', 'Führerschein'],
    ['Fuhrerschein', 'Führerschein'],
    ['Fürerschein', 'Führerschein'],
    ['Führerschien', 'Führerschein'],
    ['führerscheine', 'Führerschein'],
    ['Baugenemigung', 'Bauvorbescheid und Baugenehmigung'],
    ['Baugenehmigungen', 'Bauvorbescheid und Baugenehmigung'],
    ['Baugenehmigung Bauvorbescheid', 'Bauvorbescheid und Baugenehmigung'],
    ['Personalauswies', 'Personalausweis'],
    ['Wohgeld', 'Wohngeld'],
    ['Whongeld', 'Wohngeld'],
    ['wohngled', 'Wohngeld'],
    ['Antrag auf Wohngeld', 'Wohngeld'],
    ['Elterngelt', 'Elterngeld'],
    ['bafoeg', 'Ausbildungsförderung (BAföG)'],
    ['Wanderbuehne', 'Zirkusgastspiel'],
    ['Fleppe', 'Führerschein'],
    ['pappe', 'Führerschein'],
    ['Geburtsurkunde', 'Geburtsurkunde und -bescheinigung'],
  ])('%s finds %s first', async (text, first) => {
    expect((await found('ozgServices', text))[0]).toBe(first);
  });

  test('own names come before those of LeiKa services', async () => {
    const names = await found('ozgServices', 'wohngeld');
    expect(names.slice(0, 2)).toEqual(['Wohngeld', 'Pflegewohngeld']);
    const all = await found('ozgServices', 'genehmigung');
    const places = all.map((name) => /genehmigung/i.test(name));
    expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false));
  });

  test('what was withdrawn neither is found nor finds', async () => {
    expect(await found('ozgServices', 'Zirkusgastspiel')).toEqual(['Zirkusgastspiel']);
    expect(await found('ozgServices', 'Ziegel')).toEqual([]);
    expect(await found('leikaServices', 'Fahrerkarte')).toEqual(['Fahrerkarte']);
  });

  test('a right word brings no crowd of words that only resemble it', async () => {
    const names = await found('ozgServices', 'Kindergeld');
    expect(names).toEqual(['Kindergeld']);
  });

  test('are found under their topic areas, each list by itself, in the statements of a list without text', async () => {
    const query = `query ($text: String) { topicAreas { code
      services(filter: { text: $text }, first: 5) { totalCount nodes { name } }
      other: services(filter: { text: "wohngeld" }, first: 1) { nodes { name } } } }`;
    const searched = await graph.ask(query, { text: 'genemigung' });
    const listed = await graph.ask(query);
    expect(searched.errors).toEqual([]);
    expect(searched.statements).toHaveLength(listed.statements.length);
    const areas = new Map(searched.data.topicAreas.map((area: { code: string }) => [area.code, area]));
    expect(areas.get('bauen_wohnen')).toMatchObject({
      services: { nodes: expect.arrayContaining([{ name: 'Bauvorbescheid und Baugenehmigung' }]) },
    });
    expect(searched.data.topicAreas.flatMap((area: Answer['data']) => area.other.nodes)).toEqual(
      expect.arrayContaining([{ name: 'Wohngeld' }]),
    );
  });

  test('pages under a parent lead on by relevance', async () => {
    const walk = async (first: number) => {
      const names: string[] = [];
      let after: string | null = null;
      do {
        const { topicArea }: Answer['data'] = await data(
          `query ($first: Int!, $after: String) { topicArea(code: "bauen_wohnen") {
            services(filter: { text: "bau" }, first: $first, after: $after) {
              nodes { name } pageInfo { hasNextPage endCursor } } } }`,
          { first, after },
        );
        names.push(...topicArea.services.nodes.map(({ name }: { name: string }) => name));
        after = topicArea.services.pageInfo.hasNextPage ? topicArea.services.pageInfo.endCursor : null;
      } while (after);
      return names;
    };
    const whole = await walk(100);
    expect(whole.length).toBeGreaterThan(1);
    expect(await walk(1)).toEqual(whole);
  });
});

test.each([
  ['leikaServices', 'fleppe', 'Fahrerkarte'],
  ['leikaServices', 'Manegenschien', 'Zirkuskarte'],
  ['leikaServices', 'artisten', 'Zirkuskarte'],
  ['leikaServices', 'Ausstellung Personalausweis', 'Personalausweis Ausstellung'],
  ['leikaServices', 'hundesteuer', 'Hundesteuer Anmeldung'],
  ['onlineServices', 'Digitale Baugenemigung', 'Digitale Baugenehmigung'],
])('%s: %s finds %s first', async (list, text, first) => {
  expect((await found(list, text))[0]).toBe(first);
});

test('laws are found by parts of abbreviation and title, in their own order', async () => {
  expect(await found('federalLaws', 'baugb', 'abbreviation')).toEqual(['BauGB']);
  expect(await found('federalLaws', 'verordnung fuehrer', 'abbreviation')).toEqual(['FeV']);
  expect(await found('federalLaws', 'a', 'abbreviation')).toEqual(['BauGB', 'FeV']);
  expect(await found('legalBases', 'egovg 21', 'citation')).not.toEqual([]);
});

test('a list by relevance takes the statements of a list without text', async () => {
  const query = `query ($text: String) { ozgServices(filter: { text: $text }, first: 5) { totalCount nodes {
    name leikaServices(first: 2, filter: { text: $text }) { totalCount nodes { name } } } } }`;
  const searched = await graph.ask(query, { text: 'Führerschein' });
  expect(searched.errors).toEqual([]);
  expect(searched.data.ozgServices.nodes[0].leikaServices.nodes[0].name).toBe('Führerschein');
  expect(searched.statements).toHaveLength((await graph.ask(query)).statements.length);
  expect(searched.statements.join()).not.toMatch(/search_text as|search_vector as/);
});
