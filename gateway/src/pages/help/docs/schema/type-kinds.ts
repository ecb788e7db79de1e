import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { isPart } from './reference/usages';

/** What a type is, in German: of one, and of many. */
export interface TypeKind {
  id: string;
  one: string;
  many: string;
  /** What it is for, for who does not know GraphQL. */
  about: string;
}

const kinds = {
  root: {
    id: 'roots',
    one: 'Einstieg',
    many: 'Einstiege',
    about: 'Hier beginnt jede Anfrage: Query liest, Mutation ändert.',
  },
  object: { id: 'objects', one: 'Objekttyp', many: 'Objekttypen', about: 'Worüber der Graph Auskunft gibt.' },
  part: {
    id: 'lists',
    one: 'Listentyp',
    many: 'Listentypen',
    about: 'Lange Listen kommen seitenweise: „Connection“ ist eine Seite, „Edge“ ein Eintrag mit seiner Position.',
  },
  interface: {
    id: 'interfaces',
    one: 'Schnittstelle',
    many: 'Schnittstellen',
    about: 'Felder, die mehrere Objekttypen gemeinsam haben.',
  },
  union: { id: 'unions', one: 'Vereinigung', many: 'Vereinigungen', about: 'Einer von mehreren Objekttypen.' },
  enum: { id: 'enums', one: 'Aufzählung', many: 'Aufzählungen', about: 'Feste Werte.' },
  input: { id: 'inputs', one: 'Eingabetyp', many: 'Eingabetypen', about: 'Was Argumente annehmen.' },
  scalar: {
    id: 'scalars',
    one: 'Skalar',
    many: 'Skalare',
    about: 'Einzelne Werte wie Texte, Zahlen, Tage, Schlüssel.',
  },
} satisfies Record<string, TypeKind>;

/** In the order in which readers meet them. */
export const typeKinds: readonly TypeKind[] = Object.values(kinds);

export function kindOf(type: GraphQLNamedType): TypeKind {
  if (['Query', 'Mutation'].includes(type.name)) return kinds.root;
  if (isScalarType(type)) return kinds.scalar;
  if (isEnumType(type)) return kinds.enum;
  if (isInputObjectType(type)) return kinds.input;
  if (isInterfaceType(type)) return kinds.interface;
  if (isUnionType(type)) return kinds.union;
  return isPart(type.name) ? kinds.part : kinds.object;
}
