import { full, prefixes, type Resource, saidOf, type Term, type Value } from './resource';

/** The resources as RDF/XML. */
export function rdfXmlOf(resources: readonly Resource[]): string {
  const spaces = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const nodes = resources.map((resource) => {
    const types = resource.types.map((type) => element('rdf:type', { iri: full(type) }));
    const said = saidOf(resource).map(([term, value]) => element(term, value));
    return `<rdf:Description rdf:about="${escaped(resource.iri)}">\n${[...types, ...said].join('')}</rdf:Description>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${spaces.join('')}>\n${nodes.join('')}</rdf:RDF>\n`;
}

function element(term: Term, value: Value): string {
  if ('iri' in value) return `  <${term} rdf:resource="${escaped(value.iri)}"/>\n`;
  const language = value.language ? ` xml:lang="${value.language}"` : '';
  const type = value.type ? ` rdf:datatype="${full(value.type)}"` : '';
  return `  <${term}${language}${type}>${escaped(value.text)}</${term}>\n`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no place for control characters, however they are written. */
function escaped(text: string): string {
  return text.replace(/[&<>"\p{Cc}\uFFFE\uFFFF]/gu, (sign) => escapes[sign] ?? (/\s/.test(sign) ? sign : ''));
}
