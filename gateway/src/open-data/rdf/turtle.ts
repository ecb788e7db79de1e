import { full, prefixes, type Resource, saidOf, type Value } from './resource';

/** The resources as Turtle. */
export function turtleOf(resources: readonly Resource[]): string {
  const { DataFactory, Writer } = require('n3') as typeof import('n3');
  const { literal, namedNode } = DataFactory;
  const termOf = (value: Value) => {
    if ('iri' in value) return namedNode(value.iri);
    return literal(value.text, value.language ?? (value.type && namedNode(full(value.type))));
  };
  const writer = new Writer({ prefixes });
  for (const resource of resources) {
    const subject = namedNode(resource.iri);
    for (const type of resource.types) writer.addQuad(subject, namedNode(full('rdf:type')), namedNode(full(type)));
    for (const [term, value] of saidOf(resource)) writer.addQuad(subject, namedNode(full(term)), termOf(value));
  }
  let text = '';
  writer.end((_error, result: string) => (text = result));
  return text;
}
