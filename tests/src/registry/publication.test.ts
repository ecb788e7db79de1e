import { checkPublication } from '@ozg/gateway/registry/check/check-publication';
import type { Consent, Publication } from '@ozg/gateway/registry/check/publication';
import { exampleMembers, guest, host, published, saxony } from './example-graph';
import { complete } from './rule-examples';

const errorsOf = (...given: Parameters<typeof published>) =>
  published(...given).findings.filter(({ severity }) => severity === 'ERROR');
const consent = (rule: string, coordinate: string, subgraph = 'saxony'): Consent => ({ rule, coordinate, subgraph });

const service = (fields: string) => complete(`type OzgService @key(fields: "ozgId") { ozgId: OzgId! ${fields} }`);
const renamed = service('name: String! @override(from: "catalog")');

test.each(exampleMembers)('$name may be published as it is', (member) => {
  const { findings, supergraphSdl } = published(member);

  expect(findings).toEqual([]);
  expect(supergraphSdl?.includes('join__Graph')).toBe(true);
});

describe('a consent', () => {
  test('lifts its rule for its coordinate and its subgraph, and nothing else', () => {
    const refused = (...consents: Consent[]) => errorsOf(saxony(renamed), { consents }).map(({ rule }) => rule);

    expect(refused(consent('R04', 'OzgService.name'))).toEqual([]);
    expect(refused(consent('R05', 'OzgService.name'))).toEqual(['R04']);
    expect(refused(consent('R04', 'OzgService.id'))).toEqual(['R04']);
    expect(refused(consent('R04', 'OzgService.name', 'bavaria'))).toEqual(['R04']);
  });

  test('does not lift what protects everybody', () => {
    const candidate = saxony(service('"How many. (Anzahl)" saxonyCount: Int!'));
    const consents = [consent('R13', 'OzgService.saxonyCount')];

    expect(errorsOf(candidate, { consents }).map(({ rule }) => rule)).toEqual(['R13']);
  });

  test('does not make its guest the owner', () => {
    const ranked = (directives: string) =>
      complete(`type BavariaProject @key(fields: "id") { id: ID! rank: Int ${directives} }`);
    const members = [
      ...exampleMembers,
      guest('hesse', 'Land Hessen', ranked('@shareable')),
      guest('bavaria-statistics', 'Freistaat Bayern', ranked('@shareable')),
    ];
    const consents = [consent('R05', 'BavariaProject.rank', 'hesse')];

    const [found] = errorsOf(saxony(ranked('@override(from: "hesse")')), { members, consents });
    expect([found?.rule, found?.message.en]).toEqual([
      'R04',
      '@override takes the field from Freistaat Bayern (bavaria-statistics).',
    ]);
  });
});

describe('what a guest published', () => {
  const bavarian = complete('type BavariaProject @key(fields: "id") { id: ID! title: String @shareable }');

  test('is refused to others, the operator included', () => {
    expect(errorsOf(saxony(bavarian)).map(({ rule }) => rule)).toEqual(['R05']);
    expect(errorsOf(host('reports', bavarian)).map(({ rule }) => rule)).toEqual(['R05']);
  });

  test('stays its own where the operator refers to it, in a subgraph that joined before', () => {
    const reports = host('reports', complete('type BavariaProject @key(fields: "id") { id: ID! rank: Int }'));
    const members = [reports, ...exampleMembers];
    const bavaria = exampleMembers.find(({ name }) => name === 'bavaria');
    const saxon = saxony(complete('type BavariaProject @key(fields: "title") { title: String saxonyRank: Int }'));
    if (!bavaria) throw new Error('no bavaria');

    expect(errorsOf(bavaria, { members })).toEqual([]);
    expect(errorsOf(saxon, { members })[0]?.message.en).toBe(
      'Freistaat Bayern (bavaria) has no such key; there is "id".',
    );
  });

  test('is free for another subgraph of the same owner', () => {
    const sdl = bavarian.replace('title: String @shareable', '"Place. (Rang)" rank: Int');

    expect(errorsOf(guest('bavaria-statistics', 'Freistaat Bayern', sdl))).toEqual([]);
    expect(errorsOf(guest('saxony', 'Freistaat Sachsen', sdl)).map(({ rule }) => rule)).toEqual(['R09']);
  });
});

test('nobody publishes under the name of another, or as what it is not', () => {
  const sdl = complete('type Query { "How many. (Anzahl)" bavariaCount: Int }');
  const taken = guest('bavaria', 'Freistaat Sachsen', sdl);
  const asHost = guest('catalog', 'Land Sachsen-Anhalt', sdl);

  expect(errorsOf(taken).map(({ rule }) => rule)).toContain('R22');
  expect(errorsOf(asHost).map(({ rule }) => rule)).toContain('R22');
  expect(errorsOf({ ...saxony(sdl), routingUrl: 'local:catalog' }).map(({ rule }) => rule)).toContain('R22');
});

test('an operation that uses what goes is named with its clients', () => {
  const catalog = exampleMembers.find(({ name }) => name === 'catalog');
  if (!catalog) throw new Error('no catalog');
  const candidate = {
    ...catalog,
    sdl: catalog.sdl.replace('filter: FederalLawFilter', 'filter: FederalLawFilter!'),
  };
  const coordinates = ['Query.federalLaws(filter:)', 'Query.federalLaws', 'FederalLaw.title'];
  const usedOperations: Publication['usedOperations'] = [
    { hash: 'a1', name: 'Laws', clients: ['portal', 'app'], lastUsedOn: '2026-11-20', coordinates },
    { hash: 'b2', name: null, clients: [], lastUsedOn: '2026-11-21', coordinates: ['Query.federalLaw'] },
  ];
  const publication = { candidate, members: exampleMembers, consents: [], usedOperations };
  const found = checkPublication(publication).findings;

  expect(found.map(({ rule, coordinate, message }) => [rule, coordinate, message.en])).toEqual([
    ['R18', 'Query.federalLaws(filter:)', expect.stringContaining("'FederalLawFilter!'")],
    [
      'R19',
      'Query.federalLaws(filter:)',
      'Query.federalLaws(filter:) is used by Laws (a1) of portal, app, last on 2026-11-20.',
    ],
  ]);
});
