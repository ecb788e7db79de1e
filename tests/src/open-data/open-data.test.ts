import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { formatNames } from '@ozg/gateway/reports/formats/formats';
import { shippedReports } from '@ozg/gateway/reports/shipped-reports';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { linesOf, readRdf } from './read-rdf';

// The profile's own shapes, where somebody has them: 3.2.0-cpsv-ap-SHACL.ttl.
const shapes = process.env['CPSV_AP_SHAPES'];

const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCATDE = 'http://dcat-ap.de/def/dcatde/';
const SPDX = 'http://spdx.org/rdf/terms#';
const CV = 'http://data.europa.eu/m8g/';
const CPSV = 'http://purl.org/vocab/cpsv#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const folder = mkdtempSync(join(tmpdir(), 'ozg-open-data-'));
let graph: TestGraph;

beforeAll(async () => {
  const files = [
    { name: 'catalog_ozg_service.parquet', bytes: 10, sha256: 'b'.repeat(64) },
    { name: 'ozg.sqlite', bytes: 10, sha256: 'a'.repeat(64) },
  ];
  const list = { exportedAt: '2026-11-01T12:00:00.000Z', edition: 'edition-1', files };
  writeFileSync(join(folder, 'exports.json'), JSON.stringify(list));
  graph = await openTestGraph('facts', {
    isCaching: true,
    environment: {
      EXPORTS_FOLDER: folder,
      PUBLIC_URL: 'https://ozg.example.org',
      PUBLISHER_NAME: 'Amt für "Daten" & <Digitales>',
      PUBLISHER_EMAIL: 'daten@example.org',
      CONTRIBUTOR_ID: 'sachsenAnhalt',
    },
  });
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const read = async (path: string) => readRdf(await fetch(`${graph.url}${path}`));

const ofType = (store: Store, type: string) => store.getSubjects(TYPE, type, null);

/** Which of these properties a thing does not have. */
const missing = (store: Store, thing: { value: string }, properties: string[]) =>
  properties.filter((property) => store.countQuads(thing.value, property, null, null) === 0);

test('the catalogue says the same in Turtle, JSON-LD and RDF/XML', async () => {
  const turtle = linesOf(await read('/catalog.ttl'));

  expect(linesOf(await read('/catalog.jsonld'))).toEqual(turtle);
  expect(linesOf(await read('/catalog.rdf'))).toEqual(turtle);
  expect(turtle.filter((line) => line.includes('Amt für "Daten" & <Digitales>'))).not.toEqual([]);
});

test('every data set, distribution and service has what DCAT-AP.de asks for, and nothing leads nowhere', async () => {
  const store = await read('/catalog.ttl');
  const datasets = ofType(store, `${DCAT}Dataset`);
  const distributions = ofType(store, `${DCAT}Distribution`);
  const [catalog] = ofType(store, `${DCAT}Catalog`);

  const reports = shippedReports().size;
  // Beside the reports: the services, and everything as one file and by table.
  expect([datasets.length, distributions.length]).toEqual([3 + reports, 3 + reports * formatNames.length]);
  const described = [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCT}modified`];
  const asked = [
    ...['contactPoint', 'theme', 'keyword', 'distribution'].map((name) => DCAT + name),
    `${DCATDE}contributorID`,
  ];
  const geocoded = [`${DCATDE}politicalGeocodingURI`, `${DCATDE}politicalGeocodingLevelURI`];
  for (const dataset of datasets) expect(missing(store, dataset, [...described, ...asked, ...geocoded])).toEqual([]);
  for (const each of distributions) {
    expect(missing(store, each, [`${DCAT}accessURL`, `${DCT}license`, `${DCATDE}licenseAttributionByText`])).toEqual(
      [],
    );
  }
  for (const service of ofType(store, `${DCAT}DataService`)) {
    expect(missing(store, service, [`${DCT}title`, `${DCAT}endpointURL`, `${DCAT}servesDataset`])).toEqual([]);
  }
  expect(catalog && missing(store, catalog, [...described, `${DCAT}dataset`, `${DCAT}service`])).toEqual([]);
  const leading = ['dataset', 'service', 'distribution', 'contactPoint', 'servesDataset'].map((name) => DCAT + name);
  const ends = [...leading, `${DCT}publisher`, `${SPDX}checksum`].flatMap((name) => store.getObjects(null, name, null));
  expect(ends.filter((end) => store.countQuads(end, TYPE, null, null) === 0)).toEqual([]);
  expect(store.getObjects(null, `${SPDX}checksumValue`, null).map(({ value }) => value)).toEqual([
    'a'.repeat(64),
    'b'.repeat(64),
  ]);
});

test('the catalogue leads to every OZG service, and each has what CPSV-AP asks for', async () => {
  const { data } = await graph.ask('{ ozgServices(first: 1) { totalCount } }');
  const parts = (await read('/catalog.ttl')).getObjects(null, `${DCT}hasPart`, null).map(({ value }) => value);
  const all = new Store();

  expect(parts).toHaveLength(data.ozgServices.totalCount);
  for (const part of parts.filter((_part, at) => at % 6 === 0)) {
    const store = await read(new URL(part).pathname);
    const [service] = ofType(store, `${CPSV}PublicService`);
    const asked = [`${DCT}identifier`, `${DCT}title`, `${DCT}description`, `${CV}hasCompetentAuthority`];
    expect([service?.value, service && missing(store, service, asked)]).toEqual([part, []]);
    for (const authority of store.getObjects(null, `${CV}hasCompetentAuthority`, null)) {
      const named = ['http://www.w3.org/2004/02/skos/core#prefLabel', `${DCT}spatial`, TYPE];
      expect(missing(store, authority, named)).toEqual([]);
    }
    all.addQuads(store.getQuads(null, null, null, null));
  }
  if (shapes) expect(await violations(all, shapes)).toEqual([]);
});

async function violations(data: Store, file: string): Promise<string[]> {
  const { default: Validator } = require('rdf-validate-shacl') as typeof import('rdf-validate-shacl');
  const validator = new Validator(new Store(new Parser().parse(readFileSync(file, 'utf8'))));
  const { results } = await validator.validate(data);
  return results.map(({ focusNode, path, message }) => [focusNode, path, ...message].map(textOf).join(' '));
}

const textOf = (term: unknown) => (term as { value?: string } | null)?.value ?? '';

test('a service says what the graph says of it', async () => {
  const { data } = await graph.ask(
    '{ ozgService(ozgId: "10519") { name leikaServices(first: 100) { nodes { leikaKey } } } }',
  );
  const store = await read('/services/10519.jsonld');

  expect(store.getObjects(null, `${CV}isClassifiedBy`, null).map(({ value }) => value.split(':').at(-1))).toEqual(
    data.ozgService.leikaServices.nodes.map(({ leikaKey }: { leikaKey: string }) => leikaKey),
  );
  const [title] = store.getObjects('https://ozg.example.org/services/10519.jsonld#service', `${DCT}title`, null);
  expect(title?.value).toBe(data.ozgService.name);
});

test.each([
  ['/services/99999.jsonld', 404, 'SERVICE_UNKNOWN'],
  ['/services/x.jsonld', 400, 'MALFORMED_KEY'],
])('%s is answered with what is wrong', async (path, status, code) => {
  const response = await fetch(`${graph.url}${path}`);

  expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ status, code })]);
});
