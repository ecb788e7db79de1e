import type { XmlElement, XmlNode } from '@ozg/shared/intake/xml';
import { child, children, identifier, textAt } from './nodes';

/** The LeiKa keys a service names: `referenzLeiKa` in version 2.2, `referenzLeistungsschluessel` in 2.3. */
export function leikaKeysOf(service: XmlNode): string[] {
  const codes = [
    ...children(service, 'referenzLeiKa').map((node) => textAt(node, 'code') ?? node.text.trim()),
    ...children(service, 'referenzLeistungsschluessel').map((node) => textAt(node, 'code') ?? node.text.trim()),
  ];
  return [...new Set(codes.filter(Boolean))];
}

/** Which LeiKa keys stand behind the ids by which a message refers to its services. */
export class ServiceKeys {
  private constructor(private readonly keys: ReadonlyMap<string, readonly string[]>) {}

  /** A first pass over the message: what refers to a service may come before it. */
  static async collect(services: AsyncIterable<XmlElement>): Promise<ServiceKeys> {
    const keys = new Map<string, readonly string[]>();
    for await (const service of services) {
      const id = identifier(child(service, 'id'), 'LB');
      if (id) keys.set(id, leikaKeysOf(service));
    }
    return new ServiceKeys(keys);
  }

  /** The keys of a service that an element refers to; undefined where the message does not hold the service. */
  of(reference: XmlNode): readonly string[] | undefined {
    return this.keys.get(identifier(reference, 'LB') ?? '');
  }
}
