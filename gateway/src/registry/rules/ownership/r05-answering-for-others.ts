import { fieldsAmongOthers } from '../../schema/contributions';
import { directivesOf, hasDirective } from '../../schema/federation';
import { fieldSetOf, selectedFields } from '../../schema/field-set';
import { namedType } from '../../schema/named-type';
import { keyFields, rootTypes } from '../../schema/ownership';
import { sharedTypeOf } from '../../schema/shared-type';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Problem, Rule } from '../rule';

export const r05: Rule<Judged> = {
  number: 'R05',
  title: { de: 'Niemand antwortet für andere', en: 'Nobody answers for others' },
  why: {
    de: 'Lösen zwei Teilgraphen dasselbe Feld auf, entscheidet der Abfrageplan, wessen Angabe erscheint. Das gilt auch für @shareable und @provides.',
    en: 'Where two subgraphs resolve the same field, the query plan decides whose statement appears. This holds for @shareable and @provides as well.',
  },
  remedy: {
    de: 'Nehmen Sie in fremde Typen nur deren Schlüssel auf, dazu @external-Felder und eigene Felder mit Ihrem Namen davor.',
    en: 'Take only the keys of foreign types into your schema, beside @external fields and fields of your own that begin with your name.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check(judged) {
    yield* resolvedAgain(judged);
    yield* provided(judged);
    yield* moreInterfaces(judged);
  },
};

function* resolvedAgain({ schema, ownership }: Judged): Iterable<Problem> {
  for (const { coordinate, node, type, owner } of fieldsAmongOthers(schema, ownership)) {
    // Of @override another rule tells; what may be shared is compared by R12.
    if (!owner || hasDirective(node, 'override') || sharedTypeOf(owner, type.name)) continue;
    yield {
      coordinate,
      at: node,
      message: {
        de: `Dieses Feld gehört ${ownerName(owner)}; Ihr Teilgraph darf es nicht auflösen.`,
        en: `This field belongs to ${ownerName(owner)}; your subgraph may not resolve it.`,
      },
    };
  }
}

function* provided({ schema, ownership }: Judged): Iterable<Problem> {
  for (const { node } of [...schema.types.values()].flatMap(({ fields }) => fields)) {
    for (const directive of directivesOf(node, 'provides')) {
      const set = fieldSetOf(directive);
      for (const coordinate of set ? selectedFields(set, namedType(node.type), schema) : []) {
        const [type = '', field = ''] = coordinate.split('.');
        const owner = ownership.otherOwnerOf(coordinate);
        const referred = schema.types.get(type);
        if (!owner || (referred && keyFields(referred).has(field))) continue;
        yield {
          coordinate,
          at: directive,
          message: {
            de: `@provides gibt einen Wert für ${coordinate} aus; das Feld gehört ${ownerName(owner)}.`,
            en: `@provides gives a value for ${coordinate}, which belongs to ${ownerName(owner)}.`,
          },
        };
      }
    }
  }
}

function* moreInterfaces({ schema, ownership }: Judged): Iterable<Problem> {
  for (const { name, kind, interfaces } of schema.types.values()) {
    const owner = ownership.otherOwnerOf(name);
    if (!owner && !rootTypes.includes(name)) continue;
    if (kind !== 'Object') continue;
    const theirs = owner?.schema.types.get(name)?.interfaces.map((each) => each.name.value) ?? [];
    for (const each of interfaces.filter(({ name: { value } }) => !theirs.includes(value))) {
      yield {
        coordinate: name,
        at: each,
        message: {
          de: `${name} gehört ${owner ? ownerName(owner) : 'allen'} und wird nicht um ein Interface erweitert.`,
          en: `${name} belongs to ${owner ? ownerName(owner) : 'all'} and is given no further interface.`,
        },
      };
    }
  }
}
