import { type FieldDefinitionNode, Kind, print } from 'graphql';
import { isSameOwner } from '../../schema/ownership';
import { sharedTypeOf } from '../../schema/shared-type';
import type { Element, SubgraphType } from '../../schema/subgraph-schema';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Problem, Rule } from '../rule';

export const r12: Rule<Judged> = {
  number: 'R12',
  title: { de: 'Gemeinsame Typen sind überall gleich', en: 'Types in common are the same everywhere' },
  why: {
    de: 'Ein weiterer Wert einer Aufzählung, ein Feld mehr oder weniger in Eingabe, Interface oder Union änderte die Antworten und Anfragen aller anderen.',
    en: 'One more value of an enum, one more or one less field of an input, interface or union would change the answers and requests of all others.',
  },
  remedy: {
    de: 'Übernehmen Sie den Typ wörtlich vom Eigentümer, oder bilden Sie einen eigenen mit Ihrem Namen davor.',
    en: 'Copy the type from its owner word for word, or make one of your own that begins with your name.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ schema, others, ownership }) {
    for (const type of schema.types.values()) {
      const owner = ownership.otherOwnerOf(type.name);
      if (!owner) continue;
      // Subgraphs of one owner may have it in several forms; each of them is the owner's.
      const theirs = others
        .filter(({ member }) => isSameOwner(member, owner.member))
        .flatMap((other) => sharedTypeOf(other, type.name) ?? []);
      const compared = theirs.map((each) => [...differences(type, each)]);
      const [fewest = []] = compared.sort((one, other) => one.length - other.length);
      for (const { en, de, at } of fewest) {
        yield {
          coordinate: type.name,
          ...((at ?? type.nodes[0]) && { at: at ?? type.nodes[0] }),
          message: {
            de: `${type.name} gehört ${ownerName(owner)}; hier ${de}.`,
            en: `${type.name} belongs to ${ownerName(owner)}; here ${en}.`,
          },
        };
      }
    }
  },
};

interface Difference {
  de: string;
  en: string;
  at?: Problem['at'];
}

function* differences(ours: SubgraphType, theirs: SubgraphType): Iterable<Difference> {
  if (ours.kind !== theirs.kind) {
    // An entity that stands for an interface is judged by its marks.
    yield { de: `ist es kein ${theirs.kind}`, en: `it is no ${theirs.kind}` };
    return;
  }
  const mine = partsOf(ours);
  const given = partsOf(theirs);
  for (const [name, { signature, node }] of mine) {
    const expected = given.get(name)?.signature;
    if (expected === undefined) yield { de: `kommt ${name} hinzu`, en: `${name} is added`, at: node };
    else if (expected !== signature) {
      yield { de: `lautet ${name} anders als ${expected}`, en: `${name} is not ${expected}`, at: node };
    }
  }
  for (const name of given.keys()) {
    if (!mine.has(name)) yield { de: `fehlt ${name}`, en: `${name} is missing` };
  }
}

interface Part {
  signature: string;
  node: Element['node'] | SubgraphType['members'][number];
}

/** Values, fields, members and interfaces by name, each with all that the type says of it. */
function partsOf({ fields, values, members, interfaces }: SubgraphType): Map<string, Part> {
  return new Map<string, Part>([
    ...fields.map(({ node }) => [node.name.value, { signature: signatureOf(node), node }] as const),
    ...values.map((node) => {
      const signature = node.kind === Kind.ENUM_VALUE_DEFINITION ? node.name.value : inputSignature(node);
      return [node.name.value, { signature, node }] as const;
    }),
    ...[...members, ...interfaces].map((node) => [node.name.value, { signature: node.name.value, node }] as const),
  ]);
}

type InputValue = NonNullable<FieldDefinitionNode['arguments']>[number];

const inputSignature = ({ name, type, defaultValue }: InputValue): string =>
  `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`;

function signatureOf({ name, type, arguments: given = [] }: FieldDefinitionNode): string {
  const all = given.map(inputSignature).sort().join(', ');
  return `${name.value}${all && `(${all})`}: ${print(type)}`;
}
