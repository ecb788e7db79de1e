import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { catalog } from '../catalog';

const made = { provenanceId: 'made-up' };

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(catalog, {
    Provenance: [{ id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false }],
    FederalLaw: [
      { ...made, abbreviation: 'WaffG 2002', title: 'Waffengesetz', enactedOn: '2002-10-11' },
      { ...made, abbreviation: 'WaffG', title: 'Altes Waffengesetz', enactedOn: '2005-01-01', retiredOn: '2026-05-04' },
      { ...made, abbreviation: 'AltG 1990', title: 'Altgesetz', enactedOn: '1990-01-01', retiredOn: '2020-01-01' },
      { ...made, abbreviation: 'AltG 2010', title: 'Altgesetz', enactedOn: '2010-01-01', retiredOn: '2026-05-04' },
    ],
    LegalBasis: ['WaffG', 'AltG', 'NieG'].map((law) => ({ ...made, id: law, citation: `§ 1 ${law}`, law })),
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

test('a legal basis leads to the law in force, else to the newest that was repealed, with the day', async () => {
  const { data } = await graph.ask(`{
    current: legalBasis(id: "WaffG") { federalLaw { abbreviation retiredOn } }
    repealed: legalBasis(id: "AltG") { federalLaw { abbreviation retiredOn } }
    unknown: legalBasis(id: "NieG") { federalLaw { abbreviation } }
    federalLaws { nodes { abbreviation } }
  }`);

  expect(data).toEqual({
    current: { federalLaw: { abbreviation: 'WaffG 2002', retiredOn: null } },
    repealed: { federalLaw: { abbreviation: 'AltG 2010', retiredOn: '2026-05-04' } },
    unknown: { federalLaw: null },
    federalLaws: { nodes: [{ abbreviation: 'WaffG 2002' }] },
  });
});

test('a law lists what leads to it, a repealed one too', async () => {
  const { data } = await graph.ask(`{
    current: federalLaw(abbreviation: "WaffG 2002") { legalBases { nodes { id } } }
    replaced: federalLaw(abbreviation: "WaffG") { legalBases { nodes { id } } }
    repealed: federalLaw(abbreviation: "AltG 2010") { legalBases { nodes { id } } }
  }`);

  expect(data).toEqual({
    current: { legalBases: { nodes: [{ id: 'WaffG' }] } },
    replaced: { legalBases: { nodes: [] } },
    repealed: { legalBases: { nodes: [{ id: 'AltG' }] } },
  });
});
