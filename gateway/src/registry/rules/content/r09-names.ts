import { bearerOf, fieldPrefix, typePrefix } from '../../schema/bearer';
import { contributedFields } from '../../schema/contributions';
import { rootTypes } from '../../schema/ownership';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

export const r09: Rule<Judged> = {
  number: 'R09',
  title: { de: 'Eigenes beginnt mit dem eigenen Namen', en: 'What is your own begins with your name' },
  why: {
    de: 'So sieht man jedem Typ und Feld an, wer dahintersteht, und niemand kann ozgservices neben ozgServices stellen.',
    en: 'So everybody sees who stands behind a type or field, and nobody can put ozgservices beside ozgServices.',
  },
  remedy: {
    de: 'Stellen Sie eigenen Typen, Wurzelfeldern und Feldern an fremden Typen Ihren Namen voran.',
    en: 'Begin your types, your root fields and your fields at types of others with your name.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ candidate, schema, publication, ownership }) {
    const guests = [candidate, ...publication.members].filter(({ isHost }) => !isHost).map(({ name }) => name);
    const expected = candidate.isHost ? undefined : candidate.name;
    const types = [...schema.types.values()].filter(({ name }) => {
      const owner = ownership.ownerOf(name)?.member.name ?? candidate.name;
      return !rootTypes.includes(name) && owner === candidate.name;
    });
    const named = [
      ...types.map(({ name, nodes }) => ({ name, coordinate: name, at: nodes[0], prefix: typePrefix })),
      ...contributedFields(schema, ownership).map(({ coordinate, node }) => ({
        name: node.name.value,
        coordinate,
        at: node,
        prefix: fieldPrefix,
      })),
    ];
    for (const { name, coordinate, at, prefix } of named) {
      const isWell = !expected || name.startsWith(prefix(expected));
      const bearer = bearerOf(name, guests);
      if (isWell && bearer === expected) continue;
      yield {
        coordinate,
        ...(at && { at }),
        message: expected
          ? {
              de: `„${name}“ muss mit „${prefix(expected)}“ beginnen.`,
              en: `"${name}" must begin with "${prefix(expected)}".`,
            }
          : {
              de: `„${name}“ trägt den Namen des Gastes „${bearer}“.`,
              en: `"${name}" bears the name of the guest "${bearer}".`,
            },
      };
    }
  },
};
