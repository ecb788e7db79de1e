import type { ExportList } from '../exports/export-list';
import { datasets, type ListedReport, type ListedService } from './datasets';
import type { OpenDataSettings } from './open-data-settings';
import { address, german, iri, type Resource, typed } from './rdf/resource';

export interface CatalogContent {
  exports: ExportList | null;
  reports: readonly ListedReport[];
  services: readonly ListedService[];
}

const GERMAN = 'http://publications.europa.eu/resource/authority/language/DEU';

/** The catalogue in DCAT-AP.de 3.0: who publishes which data sets in which forms, and the endpoint behind them. */
export function catalog(content: CatalogContent, settings: OpenDataSettings, origin: string): Resource[] {
  const self = `${origin}/catalog`;
  const publisher = `${self}#publisher`;
  const contact = `${self}#contact`;
  const endpoint = `${origin}/graphql#service`;
  const { name, url, email } = settings.publisher;
  const parts = datasets(content, settings, { origin, publisher, contact });
  const sets = parts.filter(({ types }) => types.includes('dcat:Dataset'));
  const made = content.services.some(({ isSynthetic }) => isSynthetic);
  return [
    {
      iri: `${self}#catalog`,
      types: ['dcat:Catalog'],
      says: [
        ['dct:title', german('OZG-Umsetzung: Katalog der offenen Daten')],
        [
          'dct:description',
          german(
            `Stand der Umsetzung des Onlinezugangsgesetzes als offene Daten.${made ? ' Enthält synthetische Daten.' : ''}`,
          ),
        ],
        ['dct:publisher', iri(publisher)],
        ['dct:language', iri(GERMAN)],
        ['dct:license', iri(settings.licence.url)],
        ['foaf:homepage', iri(`${origin}/`)],
        ['dct:modified', content.exports ? typed(content.exports.exportedAt, 'xsd:dateTime') : null],
        ...sets.map((set): Resource['says'][number] => ['dcat:dataset', iri(set.iri)]),
        ['dcat:service', iri(endpoint)],
      ],
    },
    {
      iri: publisher,
      types: ['foaf:Organization', 'foaf:Agent'],
      says: [
        ['foaf:name', german(name)],
        ['foaf:homepage', address(url)],
      ],
    },
    {
      iri: contact,
      types: ['vcard:Organization'],
      says: [
        ['vcard:fn', german(name)],
        ['vcard:hasEmail', email ? iri(`mailto:${email}`) : null],
        ['vcard:hasURL', address(url)],
      ],
    },
    {
      iri: endpoint,
      types: ['dcat:DataService'],
      says: [
        ['dct:title', german('GraphQL-Endpunkt')],
        ['dct:description', german('Alle Daten als ein Graph, abgefragt mit GraphQL.')],
        ['dcat:endpointURL', iri(`${origin}/graphql`)],
        ['dcat:endpointDescription', iri(`${origin}/schema.graphql`)],
        ['dct:publisher', iri(publisher)],
        ['dcat:contactPoint', iri(contact)],
        ['dct:license', iri(settings.licence.url)],
        ...sets.map((set): Resource['says'][number] => ['dcat:servesDataset', iri(set.iri)]),
      ],
    },
    ...parts,
  ];
}
