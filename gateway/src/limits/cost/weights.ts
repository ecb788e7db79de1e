import {
  type DirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** What `@listSize` of a field says: how many entries it may give, or which argument says so for which fields. */
export interface ListSize {
  assumedSize?: number;
  slicingArguments?: readonly string[];
  sizedFields?: readonly string[];
}

/** What the supergraph states of costs, by coordinates such as `Project`, `Query.projects`, `Query.projects(filter:)`. */
export interface Weights {
  cost: ReadonlyMap<string, number>;
  listSize: ReadonlyMap<string, ListSize>;
}

/** Reads `@cost` and `@listSize` from a supergraph, where it has any; clients do not see them. */
export function readWeights(supergraphSdl: string): Weights {
  const cost = new Map<string, number>();
  const listSize = new Map<string, ListSize>();
  // Most graphs state none, and parsing this one takes its time.
  if (!/@(federation__)?(cost|listSize)\b/.test(supergraphSdl)) return { cost, listSize };

  const note = (coordinate: string, { directives = [] }: { directives?: readonly DirectiveNode[] }) => {
    for (const directive of directives) {
      const given = Object.fromEntries(
        (directive.arguments ?? []).map(({ name, value }) => [name.value, plain(value)]),
      );
      const name = directive.name.value.replace('federation__', '');
      if (name === 'cost') cost.set(coordinate, Number(given['weight']));
      if (name === 'listSize') listSize.set(coordinate, given as ListSize);
    }
  };
  const noteField = (type: string, field: FieldDefinitionNode | InputValueDefinitionNode) => {
    note(`${type}.${field.name.value}`, field);
    if (field.kind !== Kind.FIELD_DEFINITION) return;
    for (const each of field.arguments ?? []) note(`${type}.${field.name.value}(${each.name.value}:)`, each);
  };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (!('name' in definition) || !definition.name) continue;
    note(definition.name.value, definition);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) noteField(definition.name.value, field);
  }
  return { cost, listSize };
}

const plain = (value: ValueNode): unknown => valueFromASTUntyped(value);
