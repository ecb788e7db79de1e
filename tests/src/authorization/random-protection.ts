import type { Dice } from '@ozg/infra/synthetic/dice';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SchemaDefinitionNode,
  visit,
} from 'graphql';

/** Protects what it is written at from those without the scope; `null` is for all who have signed in. */
export type Protected = ReadonlyMap<string, string | null>;

const links = `schema
  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
scalar requiresScopes__Scope`;

/** Chooses some fields, objects, scalars and enums of a schema, but no abstract types, which composition refuses too. */
export function randomProtection(schema: GraphQLSchema, dice: Dice, scopes: readonly string[]): Protected {
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !/^(_|Int|Float|Boolean|String|ID|Query)/.test(name),
  );
  const objects = types.filter(isObjectType);
  const fields = objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).map((field) => `Query.${field}`);
  const closable = types.filter((type) => !isAbstractType(type)).map(({ name }) => name);
  const chosen = [...dice.some(fields, 1, 5), ...dice.some(closable, 0, 2), ...dice.some(roots, 0, 1)];
  return new Map(chosen.map((place) => [place, dice.chance(30) ? null : dice.pick(scopes)]));
}

/** Writes the directives into a supergraph, as a composition would that does nothing but copy them. */
export function withProtection(supergraphSdl: string, places: Protected): string {
  const directivesFor = (place: string): ConstDirectiveNode[] => {
    const scope = places.get(place);
    if (scope === undefined) return [];
    const written = scope === null ? '@authenticated' : `@requiresScopes(scopes: [["${scope}"]])`;
    return [...((parse(`scalar X ${written}`).definitions[0] as ObjectTypeDefinitionNode).directives ?? [])];
  };
  const onType = (node: { name: { value: string }; directives?: readonly ConstDirectiveNode[] }) => ({
    ...node,
    directives: [...(node.directives ?? []), ...directivesFor(node.name.value)],
  });
  const [schemaWithLinks, ...definitions] = parse(links).definitions;
  const document: DocumentNode = visit(parse(supergraphSdl), {
    SchemaDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? []), ...((schemaWithLinks as SchemaDefinitionNode).directives ?? [])],
    }),
    ObjectTypeDefinition: (node) => ({
      ...onType(node),
      fields: node.fields?.map((field): FieldDefinitionNode => ({
        ...field,
        directives: [...(field.directives ?? []), ...directivesFor(`${node.name.value}.${field.name.value}`)],
      })),
    }),
    ScalarTypeDefinition: onType,
    EnumTypeDefinition: onType,
  });
  return print({ kind: Kind.DOCUMENT, definitions: [...document.definitions, ...definitions] });
}

/** The fields of objects that a caller with these scopes may not have, whatever the way to them; null has not signed in. */
export function forbidden(schema: GraphQLSchema, places: Protected, scopes: readonly string[] | null): Set<string> {
  const isClosed = (place: string) => {
    const scope = places.get(place);
    return scope !== undefined && (scopes === null || (scope !== null && !scopes.includes(scope)));
  };
  const closed = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { name, type: returned } of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      if ([coordinate, type.name, getNamedType(returned).name].some(isClosed)) closed.add(coordinate);
    }
  }
  return closed;
}
