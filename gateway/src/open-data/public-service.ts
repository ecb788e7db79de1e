import { graphError } from '@ozg/shared/errors/graph-error';
import { dataOf } from '../web/data-of';
import type { WebAnswer } from '../web/web-answers';
import { address, german, iri, plain, type Resource, typed } from './rdf/resource';

interface Service {
  ozgId: string;
  name: string;
  asOf: string | null;
  provenance: { kind: string; source: string; url: string | null };
  topicArea: { code: string; label: string } | null;
  situations: { id: string; label: string }[];
  ministries: { id: string; name: string; state: { name: string; arsPrefix: string } | null }[];
  leikaServices: { totalCount: number; nodes: { leikaKey: string; name: string }[] };
  legalBases: { nodes: { id: string; citation: string; url: string | null }[] };
  onlineServices: { id: string; name: string; url: string | null }[];
}

const GERMANY = 'http://publications.europa.eu/resource/authority/country/DEU';
const GERMAN = 'http://publications.europa.eu/resource/authority/language/DEU';

/** The service of an answer in CPSV-AP 3.2. Throws SERVICE_UNKNOWN where there is none, else the graph's error. */
export function publicService(answer: WebAnswer, origin: string): Resource[] {
  const missing = answer.data && !answer.errors.length && answer.data['ozgService'] === null;
  if (missing) throw graphError('SERVICE_UNKNOWN', 'There is no OZG service with this number.');
  // Half of it would say that nobody is responsible where only the answer is missing.
  const whole = answer.errors.length ? { ...answer, data: null } : answer;
  const { ozgService: service } = dataOf<{ ozgService: Service }>(whole, 'ozgService');
  const self = serviceIri(origin, service.ozgId);
  const parts = [...classifications(service, origin), ...authorities(service, self), ...means(service, self)];
  const { source, url } = service.provenance;
  return once([
    {
      iri: self,
      types: ['cpsv:PublicService'],
      says: [
        ['dct:identifier', plain(service.ozgId)],
        ['dct:title', german(service.name)],
        ['dct:description', german(describe(service))],
        ['dct:language', iri(GERMAN)],
        ['foaf:page', iri(`${origin}/services/${service.ozgId}`)],
        ['dct:source', address(url) ?? german(source)],
        ['dct:modified', service.asOf ? typed(service.asOf, 'xsd:date') : null],
        ...parts.flatMap(({ by, resource }): Resource['says'] => (by ? [[by, iri(resource.iri)]] : [])),
      ],
    },
    { iri: GERMAN, types: ['dct:LinguisticSystem'], says: [] },
    ...parts.map(({ resource }) => resource),
  ]);
}

/** Several authorities may be of one place. */
const once = (resources: Resource[]) => [...new Map(resources.map((each) => [each.iri, each])).values()];

export const serviceIri = (origin: string, ozgId: string): string => `${origin}/services/${ozgId}.jsonld#service`;

/** What the data say of it; they have no description of their own. */
function describe({ ozgId, name, topicArea, leikaServices, provenance }: Service): string {
  const area = topicArea ? ` im Themenfeld ${topicArea.label}` : '';
  const parts = leikaServices.totalCount === 1 ? '1 LeiKa-Leistung' : `${leikaServices.totalCount} LeiKa-Leistungen`;
  const made = provenance.kind === 'SYNTHETIC' ? ' Synthetische Daten, keine Angabe einer Behörde.' : '';
  return `OZG-Leistung ${ozgId} „${name}“${area} mit ${parts}.${made}`;
}

/** A thing that the service has to do with, and by which property. */
interface Part {
  by?: Resource['says'][number][0];
  resource: Resource;
}

function classifications({ topicArea, situations, leikaServices }: Service, origin: string): Part[] {
  const concept = (self: string, label: string): Resource => ({
    iri: self,
    types: ['skos:Concept'],
    says: [['skos:prefLabel', german(label)]],
  });
  const area = topicArea && concept(`${origin}/topic-areas/${topicArea.code}`, topicArea.label);
  return [
    ...(area ? [{ by: 'cv:thematicArea' as const, resource: area }] : []),
    ...leikaServices.nodes.map(({ leikaKey, name }) => ({
      by: 'cv:isClassifiedBy' as const,
      resource: concept(`urn:de:fim:leika:leistung:${leikaKey}`, name),
    })),
    ...situations.map(({ id, label }) => ({
      by: 'cv:isGroupedBy' as const,
      resource: {
        iri: `${origin}/services#situation-${encodeURIComponent(id)}`,
        types: ['cv:Event' as const],
        says: [
          ['dct:identifier', plain(id)],
          ['dct:title', german(label)],
        ] satisfies Resource['says'],
      },
    })),
  ];
}

/** Who is responsible. The profile asks for somebody: where nobody is known, exactly that is said. */
function authorities({ ministries }: Service, self: string): Part[] {
  const known = ministries.length ? ministries : [{ id: 'unknown', name: 'Zuständigkeit nicht bekannt', state: null }];
  return known.flatMap(({ id, name, state }): Part[] => {
    const place = state ? `http://dcat-ap.de/def/politicalGeocoding/stateKey/${state.arsPrefix}` : GERMANY;
    return [
      {
        by: 'cv:hasCompetentAuthority',
        resource: {
          iri: `${self.split('#')[0]}#authority-${encodeURIComponent(id)}`,
          types: ['cv:PublicOrganisation'],
          says: [
            ['dct:identifier', plain(id)],
            ['skos:prefLabel', german(name)],
            ['dct:spatial', iri(place)],
          ],
        },
      },
      { resource: { iri: place, types: ['dct:Location'], says: [] } },
    ];
  });
}

function means({ legalBases, onlineServices }: Service, self: string): Part[] {
  const own = (kind: string, id: string) => `${self.split('#')[0]}#${kind}-${encodeURIComponent(id)}`;
  return [
    ...legalBases.nodes.map(({ id, citation, url }): Part => ({
      by: 'cv:hasLegalResource',
      resource: {
        iri: own('legal-basis', id),
        types: ['eli:LegalResource'],
        says: [
          ['dct:title', german(citation)],
          ['foaf:page', address(url)],
        ],
      },
    })),
    ...onlineServices.map(({ id, name, url }): Part => ({
      by: 'cv:hasChannel',
      resource: {
        iri: own('online-service', id),
        types: ['cv:Channel'],
        says: [
          ['dct:identifier', plain(id)],
          ['dct:description', german(name)],
          ['foaf:page', address(url)],
        ],
      },
    })),
  ];
}
