/** Prefixes of the vocabularies in use. */
export const prefixes = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name of a vocabulary, such as `dct:title`. */
export type Term = `${keyof typeof prefixes}:${string}`;

export type Value = { iri: string } | { text: string; language?: 'de'; type?: Term };

/** What is said of one thing; every thing has an address of its own, so none is nameless. */
export interface Resource {
  iri: string;
  types: Term[];
  /** What is null or undefined is not said. */
  says: [Term, Value | null | undefined][];
}

export const iri = (text: string): Value => ({ iri: text });
/** An address that somebody wrote; null where it is none. */
export const address = (text: string | null): Value | null =>
  text && URL.canParse(text) ? { iri: new URL(text).href } : null;

export const german = (text: string): Value => ({ text, language: 'de' });
export const plain = (text: string): Value => ({ text });
export const typed = (text: string, type: Term): Value => ({ text, type });

/** The whole address of a name. */
export function full(term: Term): string {
  const at = term.indexOf(':');
  return prefixes[term.slice(0, at) as keyof typeof prefixes] + term.slice(at + 1);
}

/** Only what is said, in its order. */
export const saidOf = ({ says }: Resource): [Term, Value][] =>
  says.flatMap(([term, value]) => (value ? [[term, value] as [Term, Value]] : []));
