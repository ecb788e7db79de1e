import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { readFileSync } from 'node:fs';
import { fileWith, importInto, sample } from '../support/importing';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

// One after the other, as an operator would load them: later files refer to earlier ones.
test('the register of municipalities: kinds, parents and the edition it is of', async () => {
  const run = await importInto(graph, 'municipalities', sample('municipalities.txt'), { asOf: undefined });
  const { data } = await graph.ask(`{
    municipalities(filter: { state: ["DE-SL"] }, orderBy: [{ field: ARS }]) {
      totalCount
      nodes { ars ags name kind seat population areaHectares postalCode asOf parent { name } provenance { kind source retrievedOn } }
    }
  }`);

  expect(run).toMatchObject({ status: 'APPLIED', asOf: '2026-03-31', read: 11, created: 7, retired: 0, rejected: 0 });
  expect(data.municipalities.totalCount).toBe(7);
  expect(data.municipalities.nodes[0]).toEqual({
    ars: '109010000000',
    ags: '10901000',
    name: 'Beispielstadt',
    kind: 'URBAN_DISTRICT',
    seat: 'Beispielstadt',
    population: 50000,
    areaHectares: 1200,
    postalCode: '99001',
    asOf: '2026-03-31',
    parent: null,
    provenance: { kind: 'SYNTHETIC', source: expect.stringContaining('Destatis'), retrievedOn: '2026-10-02' },
  });
  const parents = data.municipalities.nodes.map(
    (node: { name: string; kind: string; parent: { name: string } | null }) => [
      node.name,
      node.kind,
      node.parent?.name ?? null,
    ],
  );
  expect(parents).toEqual([
    ['Beispielstadt', 'URBAN_DISTRICT', null],
    ['Musterkreis', 'DISTRICT', null],
    ['Musterstedt, Stadt', 'MUNICIPALITY', 'Musterkreis'],
    ['Mustertal', 'MUNICIPAL_ASSOCIATION', 'Musterkreis'],
    ['Musterhof', 'MUNICIPALITY', 'Mustertal'],
    ['Mustergrund', 'MUNICIPALITY', 'Mustertal'],
    ['Musterforst', 'UNINCORPORATED_AREA', 'Musterkreis'],
  ]);
});

test('the catalogue: bundles with all their situations and types, services, laws', async () => {
  const run = await importInto(graph, 'catalog', sample('catalog.csv'));
  const { data } = await graph.ask(`{
    ozgService(ozgId: "18901") {
      name topicArea { code } situations { id } leikaTypes { code }
      leikaServices { nodes { leikaKey name sdg1Relevant sdg2Relevant legalBasisWording legalBases { citation law } } }
    }
  }`);

  // The row without a LeiKa key states its bundle only.
  expect(run).toMatchObject({ status: 'APPLIED', scope: 'umsetzungskatalog', read: 4, created: 5, rejected: 0 });
  expect(data.ozgService).toEqual({
    name: 'Beispielgenehmigung',
    topicArea: { code: 'bauen_wohnen' },
    situations: [{ id: 'IMPLEMENTATION_CATALOGUE:bauen-immobilien' }, { id: 'IMPLEMENTATION_CATALOGUE:wohnen-umzug' }],
    leikaTypes: [{ code: '2/3' }, { code: '4' }],
    leikaServices: {
      nodes: [
        {
          leikaKey: '99999901001000',
          name: 'Beispielbau Genehmigung',
          sdg1Relevant: true,
          sdg2Relevant: false,
          legalBasisWording: '§ 1 Beispielbaugesetz (BspBauG) [https://example.org/bspbaug]',
          legalBases: [{ citation: 'Beispielbaugesetz (BspBauG)', law: 'BspBauG' }],
        },
        expect.objectContaining({ leikaKey: '99999901002000', sdg1Relevant: false }),
      ],
    },
  });
});

test('the index of laws: a citation without the year finds its law, in both directions', async () => {
  await importInto(graph, 'laws', sample('laws.csv'));
  const { data } = await graph.ask(`{
    leikaService(leikaKey: "99999901001000") { legalBases { federalLaw { abbreviation title enactedOn sectionCount } } }
    federalLaw(abbreviation: "BspBauG 2020") { jurisId legalBases { nodes { id leikaServices { totalCount } } } }
    unknownDay: federalLaw(abbreviation: "BspZV") { enactedOn jurisId }
  }`);

  expect(data.leikaService.legalBases).toEqual([
    {
      federalLaw: {
        abbreviation: 'BspBauG 2020',
        title: 'Gesetz über Beispielbauten (Beispielbaugesetz, synthetisch)',
        enactedOn: '2020-01-02',
        sectionCount: 12,
      },
    },
  ]);
  expect(data.federalLaw).toEqual({
    jurisId: 'BJNR999990020',
    legalBases: { nodes: [{ id: 'law:BspBauG', leikaServices: { totalCount: 2 } }] },
  });
  expect(data.unknownDay).toEqual({ enactedOn: null, jurisId: null });
});

test('the LeiKa in windows-1252: synonyms and situations are added, the bundle stays', async () => {
  const file = fileWith(Buffer.from(readFileSync(sample('leika.csv'), 'utf8'), 'latin1'));
  const run = await importInto(graph, 'leika', file);
  const { data } = await graph.ask(`{
    leikaService(leikaKey: "99999901001000") {
      synonyms ozgService { ozgId } leikaTypes { code } situations { id label }
    }
    new: leikaService(leikaKey: "99999903001000") { name synonyms }
  }`);

  expect(run).toMatchObject({ created: 1, changed: 1, rejected: 0 });
  expect(data.leikaService).toEqual({
    synonyms: ['Beispielbau genehmigen lassen', 'Bauschein', 'Häuslebauen'],
    ozgService: { ozgId: '18901' },
    leikaTypes: [{ code: '2/3a' }],
    situations: [{ id: 'PORTAL_NETWORK:1050200', label: 'Wohnen und Umzug' }],
  });
  expect(data.new).toEqual({ name: 'Übungsfahrt Erlaubnis', synonyms: ['Probefahrt'] });
});

const messages = [
  { version: '2.2', ended: '2026-10-05', again: '2026-10-06' },
  { version: '2.3', ended: '2026-10-07', again: '2026-10-08' },
];

test.each(messages)(
  'a message of XZuFi $version writes to two subgraphs, and deletions end what it wrote',
  async ({ version, ended, again }) => {
    const file = sample(`xzufi-${version}.xml`);
    await importInto(graph, 'xzufi', file, { asOf: undefined });
    const question = `{
    leikaService(leikaKey: "99999901001000") { onlineServices { id name url trustLevel validFrom retiredOn } }
    municipality(ars: "109010000000") {
      responsibilities { nodes { role leikaService { name } organization { name url } state { code } } }
    }
  }`;
    const before = await graph.ask(question);
    const deletion = readFileSync(file, 'utf8').replace(
      /<xzufi:schreibe>[\s\S]*<\/xzufi:schreibe>/,
      `<xzufi:loesche klasse="Onlinedienst"><xzufi:id schemeAgencyID="L100013">55</xzufi:id></xzufi:loesche>
     <xzufi:loesche klasse="Zustaendigkeit"><xzufi:id schemeAgencyID="L100013">99</xzufi:id></xzufi:loesche>`,
    );
    const end = await importInto(graph, 'xzufi', fileWith(deletion, 'ende.xml'), { asOf: ended });
    const after = await graph.ask(question);
    await importInto(graph, 'xzufi', file, { asOf: again });

    expect(before.data).toEqual({
      leikaService: {
        onlineServices: [
          {
            id: 'L100013.OD.55',
            name: 'Beispielbau beantragen',
            url: 'https://example.org/beispielbau',
            trustLevel: '30',
            validFrom: '2026-01-01',
            retiredOn: null,
          },
        ],
      },
      municipality: {
        responsibilities: {
          nodes: [
            {
              role: 'EXECUTING',
              leikaService: { name: 'Beispielbau Genehmigung' },
              organization: { name: 'Bauamt Beispielstadt', url: 'https://example.org/bauamt' },
              state: { code: 'DE-SL' },
            },
          ],
        },
      },
    });
    expect(end).toMatchObject({ read: 2, retired: 2, rejected: 0 });
    expect(after.data).toEqual({
      leikaService: { onlineServices: [] },
      municipality: { responsibilities: { nodes: [] } },
    });
  },
);

test('a message completes the national catalogue and does not rewrite it', async () => {
  const local = readFileSync(sample('xzufi-2.2.xml'), 'utf8')
    .replace('Beispielbau Genehmigung', 'Bauen in Beispielstadt')
    .replace('2/3a', '5')
    .replace('§ 1 Beispielbaugesetz', '§ 2 Beispielbausatzung');
  const question =
    '{ leikaService(leikaKey: "99999901001000") { name formerNames leikaTypes { code } legalBasisWording } }';
  const before = await graph.ask(question);
  const run = await importInto(graph, 'xzufi', fileWith(local, 'local.xml'), { asOf: '2026-10-09' });

  expect(run).toMatchObject({ status: 'APPLIED', rejected: 0 });
  expect((await graph.ask(question)).data).toEqual(before.data);
});

test('a responsibility that is written again with fewer regions ends in the others', async () => {
  const one = readFileSync(sample('xzufi-2.2.xml'), 'utf8');
  const two = one.replace('<xzufi:gebietID', '<xzufi:gebietID>109810000000</xzufi:gebietID><xzufi:gebietID');
  const question = `{
    city: municipality(ars: "109010000000") { responsibilities { totalCount } }
    district: municipality(ars: "109810000000") { responsibilities { totalCount } }
  }`;
  await importInto(graph, 'xzufi', fileWith(two, 'two.xml'), { asOf: '2026-10-10' });
  const before = await graph.ask(question);
  const run = await importInto(graph, 'xzufi', fileWith(one, 'one.xml'), { asOf: '2026-10-11' });

  const after = await graph.ask(question);
  const counts = (city: number, district: number) => ({
    city: { responsibilities: { totalCount: city } },
    district: { responsibilities: { totalCount: district } },
  });
  expect(before.data).toEqual(counts(1, 1));
  expect(after.data).toEqual(counts(1, 0));
  expect(run).toMatchObject({ retired: 1, rejected: 0 });
});

test("a Land's monthly list: its words become ours, its labels stay, and history begins", async () => {
  const run = await importInto(graph, 'projects', sample('projects.csv'), { asOf: '2026-10-31' });
  const { data } = await graph.ask(`{
    ozgService(ozgId: "18901") { projects { nodes {
      id title phase phaseLabel priority priorityLabel criteria reuseModel reuseModelLabel reportedOn note
      ministry { abbreviation } topicArea { code } provenance { source }
      before: statusOn(day: "2026-10-30") { phase } on: statusOn(day: "2026-10-31") { phase priority reuseModel }
    } } }
    monthlyReports(month: "2026-10-31") { month status ministry { abbreviation } }
  }`);

  expect(run).toMatchObject({ scope: 'DE-ST', created: 2, rejected: 0 });
  expect(data.ozgService.projects.nodes).toEqual([
    {
      id: 'DE-ST:18901',
      title: 'Beispielgenehmigung',
      phase: 'IMPLEMENTATION',
      phaseLabel: '4. Umsetzung (Pilotierung)',
      priority: 'HIGH',
      priorityLabel: '1 hoch',
      criteria: ['DEMAND'],
      reuseModel: 'EFA',
      reuseModelLabel: 'Einer für Alle',
      reportedOn: '2026-10-28',
      note: 'synthetisch',
      ministry: { abbreviation: 'MID' },
      topicArea: { code: 'bauen_wohnen' },
      provenance: { source: 'Nachnutzungsübersicht des Landes Sachsen-Anhalt' },
      before: { phase: null },
      on: { phase: 'IMPLEMENTATION', priority: 'HIGH', reuseModel: 'EFA' },
    },
  ]);
  expect(data.monthlyReports).toEqual(
    expect.arrayContaining([{ month: '2026-10-01', status: 'CHANGED', ministry: { abbreviation: 'MID' } }]),
  );
});

test('another Land brings its own list by a mapping of its own', async () => {
  const mapping = join(projectRoot, 'infra', 'mappings', 'example-other-land.json');
  const run = await importInto(graph, 'projects', sample('projects-other-land.csv'), { mapping });
  const { data } = await graph.ask(
    `{ projects(filter: { state: ["DE-SN"] }) { nodes { id phase phaseLabel reuseModel } } }`,
  );

  expect(run).toMatchObject({ scope: 'DE-SN', created: 2 });
  expect(data.projects.nodes).toEqual([
    { id: 'DE-SN:V-1', phase: 'IMPLEMENTATION', phaseLabel: 'Pilot', reuseModel: 'EFA' },
    { id: 'DE-SN:V-2', phase: 'COMPLETED', phaseLabel: 'fertig', reuseModel: 'FIM_BASED_OWN_DEVELOPMENT' },
  ]);
});

test('the federal dashboard from outside, beside what is reported', async () => {
  await importInto(graph, 'availability', sample('availability.csv'), { asOf: undefined });
  const { data } = await graph.ask(`{
    ozgService(ozgId: "18901") { availabilities { nodes {
      reachable active coverage url asOf state { code } municipality { ars } leikaService { name }
    } } }
    state(code: "DE-ST") { availabilities { totalCount } }
  }`);

  expect(data.ozgService.availabilities.nodes).toEqual([
    {
      reachable: true,
      active: true,
      coverage: 'SINGLE_MUNICIPALITY',
      url: 'https://example.org/bau',
      asOf: '2026-10-31',
      state: { code: 'DE-ST' },
      municipality: null,
      leikaService: { name: 'Beispielbau Genehmigung' },
    },
  ]);
  expect(data.state.availabilities.totalCount).toBe(2);
});
