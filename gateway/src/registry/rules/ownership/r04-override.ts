import { directivesOf } from '../../schema/federation';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Rule } from '../rule';

export const r04: Rule<Judged> = {
  number: 'R04',
  title: { de: 'Niemand übernimmt Felder anderer', en: 'Nobody takes over fields of others' },
  why: {
    de: 'Mit @override antwortet von da an ein anderer, ohne dass Fragende es merken.',
    en: 'With @override somebody else answers from then on, and who asks does not notice.',
  },
  remedy: {
    de: 'Lassen Sie @override weg und bieten Sie Ihre Angabe als eigenes Feld an, oder holen Sie die Zustimmung des Eigentümers ein.',
    en: 'Leave @override out and offer what you know as a field of your own, or ask the owner for consent.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ schema, ownership }) {
    for (const { coordinate, node } of [...schema.types.values()].flatMap(({ fields }) => fields)) {
      const [override] = directivesOf(node, 'override');
      const owner = ownership.otherOwnerOf(coordinate);
      if (!override || !owner) continue;
      yield {
        coordinate,
        at: override,
        message: {
          de: `@override nimmt das Feld ${ownerName(owner)} weg.`,
          en: `@override takes the field from ${ownerName(owner)}.`,
        },
      };
    }
  },
};
