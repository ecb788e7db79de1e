import { hasDirective } from '../../schema/federation';
import { rootTypes } from '../../schema/ownership';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

export const r15: Rule<Judged> = {
  number: 'R15',
  title: { de: 'Alles ist beschrieben', en: 'Everything is described' },
  why: {
    de: 'Wer den Graphen nutzt, kennt Ihr Fachverfahren nicht; die Beschreibung ist alles, was er liest.',
    en: 'Who uses the graph does not know your systems; the description is all that they read.',
  },
  remedy: {
    de: 'Schreiben Sie vor Typ, Feld, Argument und Wert einen Satz auf Englisch und den deutschen Begriff in Klammern.',
    en: 'Write one sentence in English before each type, field, argument and value, and the German term in brackets.',
  },
  binds: 'GUESTS',
  mayBeLifted: false,
  *check({ candidate, schema, ownership }) {
    for (const [coordinate, elements] of schema.elements) {
      const [first] = elements;
      if (!first || rootTypes.includes(coordinate)) continue;
      const owner = ownership.ownerOf(coordinate)?.member.name ?? candidate.name;
      if (owner !== candidate.name) continue;
      // What is added to types in common is no use to describe: R12 refuses it.
      if (first.type.kind !== 'Object' && ownership.otherOwnerOf(first.type.name)) continue;
      const field = schema.elements.get(coordinate.split('(')[0] ?? '')?.[0];
      if (field && hasDirective(field.node, 'external')) continue;
      if (elements.some(({ node }) => 'description' in node && /\p{L}/u.test(node.description?.value ?? ''))) continue;
      yield {
        coordinate,
        at: first.node,
        message: { de: 'Hier fehlt eine Beschreibung.', en: 'There is no description here.' },
      };
    }
  },
};
