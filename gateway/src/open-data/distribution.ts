import type { ExportedFile } from '../exports/export-list';
import { german, iri, type Resource, typed } from './rdf/resource';

/** On which terms data may be used. */
export interface Ground {
  licence: string;
  /** Who is to be named. */
  attribution: string;
}

export interface DistributionKind {
  iri: string;
  title: string;
  url: string;
  downloadUrl?: string;
  file?: ExportedFile & { contentType: string; exportedAt: string };
}

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/** One form of a data set, as DCAT-AP.de describes it. */
export function distribution(kind: DistributionKind, { licence, attribution }: Ground): Resource {
  const { file, downloadUrl } = kind;
  return {
    iri: kind.iri,
    types: ['dcat:Distribution'],
    says: [
      ['dct:title', german(kind.title)],
      ['dcat:accessURL', iri(kind.url)],
      ['dcat:downloadURL', downloadUrl ? iri(downloadUrl) : null],
      ['dct:license', iri(licence)],
      ['dcatde:licenseAttributionByText', german(attribution)],
      ['dcat:mediaType', file ? iri(MEDIA_TYPES + file.contentType) : null],
      ['dcat:byteSize', file ? typed(String(file.bytes), 'xsd:nonNegativeInteger') : null],
      ['dct:modified', file ? typed(file.exportedAt, 'xsd:dateTime') : null],
      // As a name of its own: the checksum of a file is what the file is known by.
      ['dct:identifier', file ? { text: `sha256:${file.sha256}` } : null],
    ],
  };
}
