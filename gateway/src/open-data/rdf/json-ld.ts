import { full, prefixes, type Resource, saidOf, type Value } from './resource';

/** The resources as JSON-LD, with a context that only shortens names. */
export function jsonLdOf(resources: readonly Resource[]): string {
  const nodes = resources.map((resource) => {
    const properties: Record<string, object[]> = {};
    for (const [term, value] of saidOf(resource)) (properties[term] ??= []).push(valueOf(value));
    return { '@id': resource.iri, '@type': resource.types, ...properties };
  });
  return JSON.stringify({ '@context': prefixes, '@graph': nodes }, null, 1);
}

function valueOf(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  return {
    '@value': value.text,
    ...(value.language && { '@language': value.language }),
    ...(value.type && { '@type': full(value.type) }),
  };
}
