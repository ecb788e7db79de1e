import { readFacts } from '@ozg/shared/database/read-facts';
import { type Answer, openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import { catalog } from './catalog';

type Row = Answer['data'];

const facts: Record<string, Row[]> = readFacts(catalog.factsFolder);
const rows = (entity: string): Row[] => facts[entity] ?? [];

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(catalog);
});
afterAll(() => graph[Symbol.asyncDispose]());

async function data(query: string, variables?: Record<string, unknown>): Promise<Row> {
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

/** One field of all entries of a list. */
const each = (entries: Row[], field: string) => entries.map((entry) => entry[field]);

describe('a service bundle', () => {
  test('names its topic area, its situation, its types and the marks with their sources', async () => {
    const { ozgService } = await data(`{ ozgService(ozgId: "10035") {
      id name asOf provenance { kind source isConfirmed } topicArea { code label }
      situations { scheme code kind label } leikaTypes { code label regulationLevel executionLevel }
      markers { kind note provenance { isConfirmed } } } }`);
    expect(ozgService).toMatchObject({
      id: '10035',
      name: 'Unterhaltsvorschuss',
      asOf: '2019-10-05',
      provenance: { kind: 'PUBLISHED', source: expect.stringContaining('KDN vom 05.10.2019'), isConfirmed: true },
      topicArea: { code: 'familie_kind', label: 'Familie & Kind' },
      situations: [
        { scheme: 'IMPLEMENTATION_CATALOGUE', code: 'trennung-mit-kind', kind: null, label: 'Trennung mit Kind' },
      ],
      leikaTypes: [{ code: '2/3', regulationLevel: 'FEDERAL', executionLevel: 'UNRESOLVED' }],
      markers: [
        { kind: 'EFA', provenance: { isConfirmed: true } },
        { kind: 'FOCUS', provenance: { isConfirmed: false } },
      ],
    });
  });

  test('lists the online services that are known for it, each with who offers it', async () => {
    const { ozgService } = await data(`{ ozgService(ozgId: "10519") { onlineServices {
      name state { code } municipality { ars } availableOnline ozgServices { ozgId } } } }`);
    expect(ozgService.onlineServices).toContainEqual({
      name: 'Digitale Baugenehmigung',
      state: { code: 'DE-ST' },
      municipality: { ars: '150010000000' },
      availableOnline: true,
      ozgServices: [{ ozgId: '10519' }],
    });
    expect(ozgService.onlineServices).toContainEqual(
      expect.objectContaining({ state: { code: 'DE-MV' }, municipality: null, availableOnline: null }),
    );
  });

  test('gathers the legal bases of its services, each once', async () => {
    const { ozgService } = await data(`{ ozgService(ozgId: "10035") {
      leikaServices { totalCount nodes { leikaKey legalBases { id } } } legalBases { totalCount nodes { id url } } } }`);
    expect(ozgService.leikaServices.totalCount).toBe(2);
    expect(each(ozgService.leikaServices.nodes, 'legalBases')).toEqual([
      [{ id: 'law:UhVorschG' }],
      [{ id: 'law:UhVorschG' }],
    ]);
    expect(ozgService.legalBases).toEqual({
      totalCount: 1,
      nodes: [{ id: 'law:UhVorschG', url: 'https://www.gesetze-im-internet.de/uhvorschg/' }],
    });
  });

  test.each([
    ['{ ozgId: ["10035", "10519", "99999"] }', ['10035', '10519']],
    ['{ topicArea: "bildung" }', ['10044', '10056', '10064', '10578']],
    ['{ marker: LAB }', ['10044', '10056', '10578']],
    ['{ leikaType: "5" }', ['10083', '10227', '10293', '10348']],
    ['{ topicArea: "familie_kind", hasOnlineService: true }', ['10000', '10035']],
    ['{ topicArea: "familie_kind", hasOnlineService: false }', ['10005', '10026', '10029']],
    ['{ topicArea: "bildung", sdg2Relevant: true }', ['10056', '10578']],
    ['{ topicArea: "bildung", sdg2Relevant: false }', ['10044', '10064']],
    ['{ text: "FÜHRERSCHEIN" }', ['10169']],
    ['{ text: "%" }', []],
  ])('is found by the filter %s', async (filter, expected) => {
    const { ozgServices } = await data(
      `{ ozgServices(filter: ${filter}, orderBy: [{ field: OZG_ID }]) { totalCount nodes { ozgId } } }`,
    );
    expect(each(ozgServices.nodes, 'ozgId')).toEqual(expected);
    expect(ozgServices.totalCount).toBe(expected.length);
  });

  test('takes the same statements with all it holds, however many are asked for', async () => {
    const query = `query ($first: Int!) { ozgServices(first: $first) { totalCount nodes {
      name provenance { source } topicArea { label services(first: 1) { totalCount } } situations { label }
      markers { kind provenance { source } } onlineServices { name maturityRatings { level } leikaServices { name } }
      leikaServices(first: 5) { totalCount nodes { name leikaTypes { code } legalBases { citation } ozgService { name } } }
      legalBases(first: 5) { nodes { citation } } } } }`;
    const some = await graph.ask(query, { first: 40 });
    const many = await graph.ask(query, { first: 74 });
    expect(many.errors).toEqual([]);
    expect(many.data.ozgServices.nodes).toHaveLength(74);
    expect([some.statements.length, many.statements.length]).toEqual([10, 10]);
  });

  test('reads only the columns that were asked for', async () => {
    const { statements } = await graph.ask('{ ozgServices { nodes { ozgId leikaTypes { code } } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('t.leika_type_codes');
    expect(statements[0]).not.toMatch(/topic_area_code|situation_ids|provenance_id/);
  });
});

test('the fourteen topic areas come by name, each with its services', async () => {
  const { topicAreas } = await data('{ topicAreas { id code label services { totalCount } } }');
  const german = new Intl.Collator('de');
  expect(each(topicAreas, 'label')).toEqual(Object.values(topicAreaLabels).sort(german.compare));
  for (const { id, code, services } of topicAreas) {
    expect(id).toBe(code);
    expect(services.totalCount).toBe(rows('OzgService').filter(({ topicAreaCode }) => topicAreaCode === code).length);
  }
});

describe('a LeiKa service', () => {
  test('shows the parts of its key, its type, its law and its later name', async () => {
    const { leikaService } = await data(`{ leikaService(leikaKey: "99107009017000") {
      id name newerName isFederalKey sdg1Relevant sdg2Relevant structure { prefix group service procedure procedureDetail }
      leikaTypes { code executionLevel } ozgService { name } legalBases { law } onlineServices { name } } }`);
    expect(leikaService).toEqual({
      id: '99107009017000',
      name: 'Grundsicherung im Alter und bei Erwerbsminderung (SGB XII) Bewilligung',
      newerName: 'Grundsicherung im Alter und bei Erwerbsminderung Bewilligung',
      isFederalKey: true,
      sdg1Relevant: true,
      sdg2Relevant: true,
      structure: { prefix: '99', group: '107', service: '009', procedure: '017', procedureDetail: '000' },
      leikaTypes: [{ code: '2/3', executionLevel: 'UNRESOLVED' }],
      ozgService: { name: 'Grundsicherung im Alter und bei Erwerbsminderung' },
      legalBases: [{ law: 'SGB XII' }],
      onlineServices: [],
    });
  });

  test('is kept without what no source states', async () => {
    const { leikaService } = await data(`{ leikaService(leikaKey: "99102013104000") {
      name ozgService { name } leikaTypes { code } sdg1Relevant legalBases { id } onlineServices { name } } }`);
    expect(leikaService).toEqual({
      name: 'Hundesteuer Anmeldung',
      ozgService: null,
      leikaTypes: [],
      sdg1Relevant: null,
      legalBases: [],
      onlineServices: [{ name: 'Hundesteuer Anmeldung' }],
    });
  });

  const count = (fits: (row: Row) => boolean) => rows('LeikaService').filter(fits).length;
  test.each([
    ['{ executionLevel: MUNICIPAL }', count(({ leikaTypeCodes }) => leikaTypeCodes?.includes('5'))],
    [
      '{ executionLevel: [FEDERAL, MUNICIPAL] }',
      count(({ leikaTypeCodes }) => leikaTypeCodes?.some((code: string) => ['1', '5'].includes(code))),
    ],
    ['{ leikaType: "4" }', count(({ leikaTypeCodes }) => leikaTypeCodes?.includes('4'))],
    ['{ sdg2Relevant: true }', count(({ sdg2Relevant }) => sdg2Relevant === true)],
    ['{ ozgId: "10255" }', count(({ ozgId }) => ozgId === '10255')],
    ['{ leikaKey: ["99027002012000", "99000000000000"] }', 1],
    ['{ text: "geburtsurkunde ausst" }', count(({ name }) => /geburtsurkunde ausst/i.test(name))],
  ])('is found by the filter %s', async (filter, expected) => {
    const { leikaServices } = await data(
      `{ leikaServices(filter: ${filter}, first: 1) { totalCount nodes { name } } }`,
    );
    expect(leikaServices.totalCount).toBe(expected);
    expect(expected).toBeGreaterThan(0);
    expect(leikaServices.nodes).toHaveLength(1);
  });

  test('appears exactly once when all pages are followed to the end', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { leikaServices }: Row = await data(
        `query ($after: String) { leikaServices(first: 100, after: $after, orderBy: [{ field: NAME, direction: DESC }]) {
          nodes { leikaKey } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...each(leikaServices.nodes, 'leikaKey'));
      after = leikaServices.pageInfo.hasNextPage ? leikaServices.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(rows('LeikaService').length);
    expect(new Set(seen)).toEqual(new Set(each(rows('LeikaService'), 'leikaKey')));
  });
});

test('a legal basis leads to the services and bundles that rest on it; laws sort as Germans expect', async () => {
  const { legalBasis, legalBases, byLaw } = await data(`{
    byLaw: legalBases(first: 3, orderBy: [{ field: LAW }]) { nodes { law } }
    legalBasis(id: "law:BAföG") { citation law ozgServices { nodes { ozgId } } leikaServices(first: 1) { totalCount } }
    legalBases(filter: { law: "EGovG LSA", text: "eGovG" }) { nodes { id paragraph } } }`);
  expect(legalBasis).toEqual({
    citation: 'Bundesausbildungsförderungsgesetz (BAföG)',
    law: 'BAföG',
    ozgServices: { nodes: [{ ozgId: '10056' }] },
    leikaServices: { totalCount: 27 },
  });
  expect(each(byLaw.nodes, 'law')).toEqual(['AAppO', 'ÄApprO', 'AFBG']);
  expect(each(legalBases.nodes, 'id').sort()).toEqual(
    ['', '-17', '-17-1-2d', '-20-2', '-21-2', '-3-4'].map((end) => `egovg-lsa${end}`),
  );
});

test('situations of the two schemes are kept apart', async () => {
  const { business, catalogue } = await data(`{
    business: situations(filter: { scheme: PORTAL_NETWORK, kind: BUSINESS_EVENT }) { nodes { code label } }
    catalogue: situations(first: 100, filter: { scheme: IMPLEMENTATION_CATALOGUE }) { nodes { code kind services { totalCount } } } }`);
  expect(business.nodes).toEqual([
    { code: '2010100', label: 'Anmeldepflichten' },
    { code: '2030200', label: 'Personal einstellen' },
  ]);
  for (const { kind, services } of catalogue.nodes) {
    expect(kind).toBeNull();
    expect(services.totalCount).toBeGreaterThan(0);
  }
});

describe('online services', () => {
  test('keep available, conformant and area-wide apart', async () => {
    const { onlineServices } = await data(`{ onlineServices(filter: { state: "DE-ST", text: "wohn" }) { nodes {
      id availableOnline ozgConformant availableAreaWide coverage asOf } } }`);
    expect(onlineServices.nodes).toEqual([
      {
        id: 'DE-ST:wohngeld',
        availableOnline: true,
        ozgConformant: null,
        availableAreaWide: null,
        coverage: null,
        asOf: '2025-08-05',
      },
      expect.objectContaining({ id: 'DE-ST:wohnsitzanmeldung', availableAreaWide: true }),
      expect.objectContaining({ id: '150030000000:wohnsitzanmeldung', availableAreaWide: null }),
    ]);
  });

  test('carry the validity of the network of portals, open where it is unbounded', async () => {
    const { berlin, hamburg } = await data(
      `{ berlin: onlineServices(filter: { state: "DE-BE", text: "Parkausweis" }) { nodes {
          pvogId validFrom validUntil leikaServices { name } } }
        hamburg: onlineServices(filter: { state: "DE-HH", text: "Termin" }) { nodes { validUntil } } }`,
    );
    expect(hamburg.nodes).toEqual([{ validUntil: null }]);
    expect(berlin.nodes).toEqual([
      {
        pvogId: 'L100108.OD.L100108_332871',
        validFrom: '2025-08-08',
        validUntil: '2050-01-01',
        leikaServices: [{ name: 'Bewohnerparkausweis Erteilung' }],
      },
    ]);
  });

  test('show ratings of different models side by side', async () => {
    const provenanceId = 'made-up';
    const rating = { onlineServiceId: 'o', model: 'Reifegradmodell', provenanceId };
    await using rated = await openTestSubgraph(catalog, {
      Provenance: [{ id: provenanceId, kind: 'SYNTHETIC', source: 'Test', isConfirmed: false }],
      OnlineService: [{ id: 'o', name: 'Test', coverage: 'NATIONWIDE', provenanceId }],
      MaturityRating: [
        { ...rating, id: 'a', version: '2.0', level: 6 },
        { ...rating, id: 'b', version: '1.1', level: 3 },
      ],
    });
    const answer = await rated.ask(
      '{ onlineServices(filter: { coverage: NATIONWIDE }) { nodes { maturityRatings { version level } } } }',
    );
    expect(answer.data.onlineServices.nodes).toEqual([
      {
        maturityRatings: [
          { version: '1.1', level: 3 },
          { version: '2.0', level: 6 },
        ],
      },
    ]);
  });
});

test('published figures keep their contradictions and add up where they must', async () => {
  const { publishedFigures } = await data(
    '{ publishedFigures { id label value isApproximate provenance { source } } }',
  );
  const value = (id: string) => publishedFigures.find((figure: Row) => figure.id === id).value;
  expect(value('ozg-leistungen')).toBe(
    value('ozg-leistungen-typ-1') +
      value('ozg-leistungen-typ-4-5') +
      value('ozg-leistungen-regelung-bund-vollzug-land'),
  );
  const education = publishedFigures.filter(({ label }: Row) => label === 'OZG-Leistungen im Themenfeld Bildung');
  expect(each(education, 'value').sort()).toEqual([27, 29, 30]);
});

describe('as a part of the whole graph', () => {
  test.each([
    ['OzgService', { ozgId: '10169' }, 'name', 'Führerschein'],
    ['LeikaService', { leikaKey: '99027002012000' }, 'name', 'Geburtsurkunde Ausstellung'],
    ['TopicArea', { code: 'bildung' }, 'label', 'Bildung'],
    ['Situation', { scheme: 'PORTAL_NETWORK', code: '1050200' }, 'label', 'Wohnen und Umzug'],
    ['LegalBasis', { id: 'egovg-lsa-17' }, 'citation', '§ 17 EGovG LSA'],
    ['OnlineService', { id: 'DE-ST:bafoeg-digital' }, 'name', 'BAföG Digital'],
  ])('%s %j is found by its reference; an unknown one is null', async (__typename, key, field, value) => {
    const unknown = Object.fromEntries(
      Object.keys(key).map((name) => [name, name === 'scheme' ? 'PORTAL_NETWORK' : '0']),
    );
    const { _entities } = await data(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${__typename} { ${field} } } }`,
      {
        of: [
          { __typename, ...key },
          { __typename, ...unknown },
        ],
      },
    );
    expect(_entities).toEqual([{ [field]: value }, null]);
  });

  test('states and municipalities carry their online services in one statement', async () => {
    const of = ['150850000000', '150010000000', '150020000000'].map((ars) => ({ __typename: 'Municipality', ars }));
    const { data: answer, statements } = await graph.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Municipality { onlineServices { nodes { name } } } ... on State { onlineServices(first: 100) { totalCount } } } }`,
      { of: [...of, { __typename: 'State', code: 'DE-ST' }] },
    );
    expect(answer._entities.slice(0, 3).map(({ onlineServices }: Row) => each(onlineServices.nodes, 'name'))).toEqual([
      ['Aufenthaltstitel (Brandenburg)', 'Digitale Baugenehmigung', 'i-Kfz'],
      ['Digitale Baugenehmigung'],
      [],
    ]);
    expect(answer._entities[3].onlineServices.totalCount).toBe(20);
    expect(statements).toHaveLength(2);
  });

  test.each([
    ['{ ozgService(ozgId: "123") { name } }', 'MALFORMED_KEY'],
    ['{ leikaService(leikaKey: "99") { name } }', 'MALFORMED_KEY'],
    ['{ ozgServices(first: 101) { nodes { name } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ ozgServices(after: "x") { nodes { name } } }', 'INVALID_CURSOR'],
  ])('%s is refused with %s', async (query, code) => {
    const { errors } = await graph.ask(query);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});

describe('the shipped facts', () => {
  test.each([
    ['OzgService', 'situationIds', 'Situation', 'id'],
    ['OzgService', 'topicAreaCode', 'TopicArea', 'code'],
    ['LeikaService', 'legalBasisIds', 'LegalBasis', 'id'],
    ['OnlineService', 'leikaKeys', 'LeikaService', 'leikaKey'],
    ['OnlineService', 'ozgIds', 'OzgService', 'ozgId'],
  ])('refer from %s.%s to a %s that is shipped', (entity, property, target, key) => {
    const keys = new Set(each(rows(target), key));
    const referred = each(rows(entity), property).flat().filter(Boolean);
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((id) => !keys.has(id))).toEqual([]);
  });

  test('name a source for each record, and use each source they name', () => {
    const used = Object.entries(facts).flatMap(([entity, all]) =>
      entity === 'Provenance' ? [] : each(all, 'provenanceId'),
    );
    expect([...new Set(used)].sort()).toEqual(each(rows('Provenance'), 'id').sort());
  });
});
