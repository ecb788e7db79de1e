import { directivesOf } from '../../schema/federation';
import { keyForm } from '../../schema/field-set';
import { isSameOwner } from '../../schema/ownership';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Rule } from '../rule';

export const r07: Rule<Judged> = {
  number: 'R07',
  title: { de: 'Fremde Typen findet man über ihre Schlüssel', en: 'Types of others are found by their keys' },
  why: {
    de: 'Über einen neuen Schlüssel ließen sich fremde Datensätze anders suchen und zuordnen, als ihr Eigentümer es vorsieht.',
    en: 'By a new key the records of others could be found and joined in ways that their owner does not provide.',
  },
  remedy: {
    de: 'Nehmen Sie einen der Schlüssel, die die Meldung nennt.',
    en: 'Take one of the keys that the message names.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ schema, others, ownership }) {
    for (const { name, directives } of schema.types.values()) {
      const owner = ownership.otherOwnerOf(name);
      if (!owner) continue;
      const declared = others
        .filter(({ member }) => isSameOwner(member, owner.member))
        .flatMap((other) =>
          directivesOf(other.schema.types.get(name) ?? {}, 'key').flatMap((key) => keyForm(key) ?? []),
        );
      const known = [...new Set(declared)].map((key) => `"${key}"`).join(', ');
      for (const key of directivesOf({ directives }, 'key')) {
        if (declared.includes(keyForm(key) ?? '')) continue;
        yield {
          coordinate: name,
          at: key,
          message: {
            de: `${ownerName(owner)} kennt diesen Schlüssel nicht; vorgesehen: ${known || 'keiner'}.`,
            en: `${ownerName(owner)} has no such key; there is ${known || 'none'}.`,
          },
        };
      }
    }
  },
};
