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

const AVAILABLE = 'http://publications.europa.eu/resource/authority/planned-availability/AVAILABLE';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/** One form of a data set, as DCAT-AP.de describes it, and the checksum of its file. */
export function distribution(kind: DistributionKind, { licence, attribution }: Ground): Resource[] {
  const { file, downloadUrl } = kind;
  const checksum = `${kind.iri}-checksum`;
  const described: Resource = {
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
      ['dcatap:availability', iri(AVAILABLE)],
      ['spdx:checksum', file ? iri(checksum) : null],
    ],
  };
  if (!file) return [described];
  const says: Resource['says'] = [
    ['spdx:algorithm', iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')],
    ['spdx:checksumValue', typed(file.sha256, 'xsd:hexBinary')],
  ];
  return [described, { iri: checksum, types: ['spdx:Checksum'], says }];
}
