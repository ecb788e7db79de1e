import type { ExportedFile, ExportList } from '../exports/export-list';
import { contentTypeOf } from '../exports/routes';
import { distribution, type Ground } from './distribution';
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
  modified?: string;
  distributions: Resource[];
  says?: Resource['says'];
}

const THEME = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';

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
    ...(exports ? exportSets(exports, ground, origin) : []),
    {
      iri: `${origin}/services#dataset`,
      title: 'OZG-Leistungen',
      description: 'Die Leistungen des OZG-Umsetzungskatalogs, jede nach CPSV-AP 3.2 beschrieben.',
      distributions: [
        distribution(
          { iri: `${origin}/services#distribution`, title: 'Liste der Leistungen', url: `${origin}/services` },
          ground,
        ),
      ],
      says: services.map(({ ozgId }): Resource['says'][number] => ['dct:hasPart', iri(serviceIri(origin, ozgId))]),
    },
    ...reports.map(({ name, title, description, formats }) => ({
      iri: `${origin}/reports/${name}#dataset`,
      title,
      description,
      distributions: formats.map((format) => {
        const url = `${origin}/reports/${name}.${format}`;
        return distribution(
          { iri: `${url}#distribution`, title: `${title} (${format})`, url, downloadUrl: url },
          ground,
        );
      }),
    })),
  ];
  return kinds.flatMap((kind) => [dataset(kind, settings, place), ...kind.distributions]);
}

function exportSets({ exportedAt, files }: ExportList, ground: Ground, origin: string): DatasetKind[] {
  const of = (file: ExportedFile) => {
    const url = `${origin}/exports/${file.name}`;
    const content = { iri: `${url}#distribution`, title: file.name, url, downloadUrl: url };
    return distribution({ ...content, file: { ...file, contentType: contentTypeOf(file), exportedAt } }, ground);
  };
  const isTable = ({ name }: ExportedFile) => name.endsWith('.parquet');
  return [
    {
      iri: `${origin}/exports#dataset`,
      title: 'OZG-Umsetzung: alle Daten in einer Datei',
      description: 'Leistungen, Zuständigkeiten, Umsetzungsprojekte und Kommunikation als SQLite-Datenbank.',
      modified: exportedAt,
      distributions: files.filter((file) => !isTable(file)).map(of),
    },
    {
      iri: `${origin}/exports#tables`,
      title: 'OZG-Umsetzung: alle Daten nach Tabellen',
      description: 'Leistungen, Zuständigkeiten, Umsetzungsprojekte und Kommunikation, je Tabelle eine Parquet-Datei.',
      modified: exportedAt,
      distributions: files.filter(isTable).map(of),
    },
  ];
}

function dataset(kind: DatasetKind, { contributorId, geocoding }: OpenDataSettings, place: DatasetPlace): Resource {
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
      ['dct:modified', kind.modified ? typed(kind.modified, 'xsd:dateTime') : null],
      ...kind.distributions.map((each): Resource['says'][number] => ['dcat:distribution', iri(each.iri)]),
      ...(kind.says ?? []),
    ],
  };
}
