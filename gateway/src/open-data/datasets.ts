import type { ExportedFile, ExportList } from '../exports/export-list';
import { contentTypeOf } from '../exports/routes';
import { distribution, type DistributionKind } from './distribution';
import type { OpenDataSettings } from './open-data-settings';
import { serviceIri } from './public-service';
import { german, iri, type Resource, typed } from './rdf/resource';

/** A report as the catalogue lists it. */
export interface ListedReport {
  name: string;
  title: string;
  description: string;
  /** Endings of the addresses below /reports, such as `csv`. */
  formats: readonly string[];
}

export interface ListedService {
  ozgId: string;
  name: string;
  isSynthetic: boolean;
}

export interface DatasetPlace {
  origin: string;
  /** Addresses in the catalogue. */
  publisher: string;
  contact: string;
}

interface DatasetKind {
  iri: string;
  title: string;
  description: string;
  distributions: DistributionKind[];
  says?: Resource['says'];
}

const THEME = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';

const keywords = ['Onlinezugangsgesetz', 'OZG', 'Verwaltungsdigitalisierung'];

const levels: Record<string, string> = {
  stateKey: 'state',
  districtKey: 'administrativeDistrict',
  municipalityKey: 'municipality',
};

/** The data sets with their distributions: everything as one file and by table, the services, the reports. */
export function datasets(
  {
    exports,
    reports,
    services,
  }: { exports: ExportList | null; reports: readonly ListedReport[]; services: readonly ListedService[] },
  settings: OpenDataSettings,
  place: DatasetPlace,
): Resource[] {
  const ground = { licence: settings.licence.url, attribution: settings.publisher.name };
  const { origin } = place;
  const kinds = [
    ...(exports ? exportSets(exports, origin) : []),
    {
      iri: `${origin}/services#dataset`,
      title: 'OZG-Leistungen',
      description: 'Die Leistungen des OZG-Umsetzungskatalogs, jede nach CPSV-AP 3.2 beschrieben.',
      distributions: [
        { iri: `${origin}/services#distribution`, title: 'Liste der Leistungen', url: `${origin}/services` },
      ],
      says: services.map(({ ozgId }): Resource['says'][number] => ['dct:hasPart', iri(serviceIri(origin, ozgId))]),
    },
    ...reports.map(({ name, title, description, formats }) => ({
      iri: `${origin}/reports/${name}#dataset`,
      title,
      description,
      distributions: formats.map((format) => {
        const url = `${origin}/reports/${name}.${format}`;
        return { iri: `${url}#distribution`, title: `${title} (${format})`, url, downloadUrl: url };
      }),
    })),
  ];
  return kinds.flatMap((kind) => [
    dataset(kind, settings, place, exports?.exportedAt),
    ...kind.distributions.flatMap((each) => distribution(each, ground)),
  ]);
}

function exportSets({ exportedAt, files }: ExportList, origin: string): DatasetKind[] {
  const of = (file: ExportedFile): DistributionKind => {
    const url = `${origin}/exports/${file.name}`;
    const content = { iri: `${url}#distribution`, title: file.name, url, downloadUrl: url };
    return { ...content, file: { ...file, contentType: contentTypeOf(file), exportedAt } };
  };
  const isTable = ({ name }: ExportedFile) => name.endsWith('.parquet');
  return [
    {
      iri: `${origin}/exports#dataset`,
      title: 'OZG-Umsetzung: alle Daten in einer Datei',
      description: 'Leistungen, Zuständigkeiten, Umsetzungsprojekte und Kommunikation als SQLite-Datenbank.',
      distributions: files.filter((file) => !isTable(file)).map(of),
    },
    {
      iri: `${origin}/exports#tables`,
      title: 'OZG-Umsetzung: alle Daten nach Tabellen',
      description: 'Leistungen, Zuständigkeiten, Umsetzungsprojekte und Kommunikation, je Tabelle eine Parquet-Datei.',
      distributions: files.filter(isTable).map(of),
    },
  ];
}

function dataset(
  kind: DatasetKind,
  { contributorId, geocoding }: OpenDataSettings,
  place: DatasetPlace,
  // The exports are made anew whenever the data change.
  modified: string | undefined,
): Resource {
  const [level = ''] = geocoding.split('/').slice(-2);
  const levelName = levels[level];
  return {
    iri: kind.iri,
    types: ['dcat:Dataset'],
    says: [
      ['dct:title', german(kind.title)],
      ['dct:description', german(kind.description)],
      ['dct:identifier', { text: kind.iri }],
      ['dct:publisher', iri(place.publisher)],
      ['dcat:contactPoint', iri(place.contact)],
      ['dcat:theme', iri(THEME)],
      ['dct:language', iri('http://publications.europa.eu/resource/authority/language/DEU')],
      ['dct:accessRights', iri('http://publications.europa.eu/resource/authority/access-right/PUBLIC')],
      ['dcatde:politicalGeocodingURI', iri(geocoding)],
      [
        'dcatde:politicalGeocodingLevelURI',
        levelName ? iri(`http://dcat-ap.de/def/politicalGeocoding/Level/${levelName}`) : null,
      ],
      ['dcatde:contributorID', contributorId ? iri(contributorId) : null],
      ...keywords.map((word): Resource['says'][number] => ['dcat:keyword', german(word)]),
      ['dct:modified', modified ? typed(modified, 'xsd:dateTime') : null],
      ...kind.distributions.map((each): Resource['says'][number] => ['dcat:distribution', iri(each.iri)]),
      ...(kind.says ?? []),
    ],
  };
}
