import { type ASTNode, Kind, visit } from 'graphql';
import { directivesOf } from '../../schema/federation';
import { fieldSetOf } from '../../schema/field-set';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

export const r10: Rule<Judged> = {
  number: 'R10',
  title: { de: '@requires nennt Felder ohne Argumente', en: '@requires names fields without arguments' },
  why: {
    de: 'Mit Argumenten in @requires oder @provides liefert die Föderation stillschweigend falsche Werte.',
    en: 'With arguments in @requires or @provides, federation silently gives wrong values.',
  },
  remedy: {
    de: 'Nennen Sie ein Feld ohne Argumente, oder bitten Sie den Eigentümer um eines.',
    en: 'Name a field without arguments, or ask its owner for one.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ schema }) {
    for (const { coordinate, node } of [...schema.types.values()].flatMap(({ fields }) => fields)) {
      for (const directive of [...directivesOf(node, 'requires'), ...directivesOf(node, 'provides')]) {
        const set = fieldSetOf(directive);
        if (set && !saysMore(set)) continue;
        yield {
          coordinate,
          at: directive,
          message: set
            ? {
                de: 'Hier stehen Argumente, Aliasnamen, Fragmente mit Namen oder Direktiven.',
                en: 'There are arguments, aliases, named fragments or directives here.',
              }
            : { de: 'Diese Feldliste ist nicht lesbar.', en: 'This list of fields cannot be read.' },
        };
      }
    }
  },
};

function saysMore(set: ASTNode): boolean {
  let isFound = false;
  visit(set, {
    enter({ kind }, key) {
      if (kind === Kind.ARGUMENT || kind === Kind.DIRECTIVE || kind === Kind.FRAGMENT_SPREAD || key === 'alias') {
        isFound = true;
      }
    },
  });
  return isFound;
}
