import { type ConstDirectiveNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { textArgument } from './federation';
import { namedType } from './named-type';
import type { SubgraphSchema } from './subgraph-schema';

const MOST_TOKENS = 500;

/** What `fields` of @key, @requires or @provides selects; undefined where that cannot be read. */
export const fieldSetOf = (directive: ConstDirectiveNode): SelectionSetNode | undefined =>
  readFieldSet(textArgument(directive, 'fields'));

function readFieldSet(written: string | undefined): SelectionSetNode | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  try {
    const source = text.startsWith('{') ? text : `{${text}}`;
    const [definition, ...more] = parse(source, { maxTokens: MOST_TOKENS }).definitions;
    const isOne = definition?.kind === Kind.OPERATION_DEFINITION && more.length === 0;
    return isOne ? definition.selectionSet : undefined;
  } catch {
    return undefined;
  }
}

/** Field sets in one form, whatever their order and spaces; undefined where one cannot be read. */
export function sameForm(fields: string | undefined): string | undefined {
  const set = readFieldSet(fields);
  return set && inOneForm(set);
}

/** The fields by which a @key finds a type, likewise. */
export const keyForm = (key: ConstDirectiveNode): string | undefined => sameForm(textArgument(key, 'fields'));

const inOneForm = ({ selections }: SelectionSetNode): string =>
  selections
    .map((each) => {
      if (each.kind === Kind.FRAGMENT_SPREAD) return `...${each.name.value}`;
      const name = each.kind === Kind.FIELD ? each.name.value : `... on ${each.typeCondition?.name.value}`;
      return each.selectionSet ? `${name} { ${inOneForm(each.selectionSet)} }` : name;
    })
    .sort()
    .join(' ');

/** Names of the fields that it selects at the outermost level. */
export function outermostFields(directive: ConstDirectiveNode): string[] {
  const { selections = [] } = fieldSetOf(directive) ?? {};
  return selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}

/** Coordinates of all fields that a set selects, from a type of the schema on. */
export function* selectedFields(set: SelectionSetNode, type: string, schema: SubgraphSchema): Iterable<string> {
  for (const each of set.selections) {
    if (each.kind === Kind.FRAGMENT_SPREAD) continue;
    if (each.kind === Kind.INLINE_FRAGMENT) {
      yield* selectedFields(each.selectionSet, each.typeCondition?.name.value ?? type, schema);
      continue;
    }
    yield `${type}.${each.name.value}`;
    const field = schema.types.get(type)?.fields.find(({ node }) => node.name.value === each.name.value);
    if (field && each.selectionSet) yield* selectedFields(each.selectionSet, namedType(field.node.type), schema);
  }
}
