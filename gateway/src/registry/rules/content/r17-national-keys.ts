import { Kind, print } from 'graphql';
import { namedType } from '../../schema/named-type';
import { keyFields } from '../../schema/ownership';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

const scalars = [
  { name: /ozgIds?$/i, scalar: 'OzgId' },
  { name: /leikaKeys?$/i, scalar: 'LeikaKey' },
  { name: /stateCodes?$/i, scalar: 'StateCode' },
  { name: /^ars$|Ars$/, scalar: 'Ars' },
];

export const r17: Rule<Judged> = {
  number: 'R17',
  title: { de: 'Schlüssel in ihrer bundesweiten Form', en: 'Keys in their national form' },
  why: {
    de: 'Nur mit gleichen Schlüsseln (OZG-ID, LeiKa-Schlüssel, ARS, Länderkürzel) finden Angaben verschiedener Länder zusammen.',
    en: 'Only by the same keys (OZG-ID, LeiKa key, ARS, code of the state) do the statements of different states meet.',
  },
  remedy: {
    de: 'Geben Sie dem Feld den Skalar, den die Meldung nennt; das Gateway prüft dann seine Form.',
    en: 'Give the field the scalar that the message names; the gateway checks its form then.',
  },
  binds: 'GUESTS',
  mayBeLifted: false,
  *check(judged) {
    for (const [coordinate, [element]] of judged.schema.elements) {
      const { node } = element ?? {};
      if (node?.kind !== Kind.FIELD_DEFINITION && node?.kind !== Kind.INPUT_VALUE_DEFINITION) continue;
      const scalar = scalars.find(({ name }) => name.test(node.name.value))?.scalar;
      const isScalar = !scalar || namedType(node.type) === scalar;
      const expected = isScalar ? ownersKeyType(coordinate, judged) : scalar;
      if (!expected || (isScalar && expected === print(node.type))) continue;
      yield {
        coordinate,
        at: node,
        message: {
          de: `Dieses Feld hat überall den Typ ${expected}.`,
          en: `This field is of type ${expected} everywhere.`,
        },
      };
    }
  },
};

/** The type that a key of somebody else has at its owner. */
function ownersKeyType(coordinate: string, { schema, ownership }: Judged): string | undefined {
  const [name = '', field = ''] = coordinate.split('.');
  const type = schema.types.get(name);
  if (!type || !keyFields(type).has(field)) return undefined;
  const theirs = ownership.otherOwnerOf(name)?.schema.types.get(name)?.fields ?? [];
  const own = theirs.find(({ node }) => node.name.value === field);
  return own && print(own.node.type);
}
