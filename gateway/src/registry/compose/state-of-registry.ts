import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql';
import { hasDirective } from '../schema/federation';
import { isConvention } from './conventions';

/**
 * The schema of a subgraph with the state of what follows a convention marked as external: the registry tells it for all
 * of them. Otherwise a planner weighs for each Land whether to ask the registry or its subgraph, for sixteen of them in
 * 65,536 ways.
 */
export function withStateOfRegistry(sdl: string): DocumentNode {
  const schema = parse(sdl);
  const external = externalIn(schema);
  const led = (field: FieldDefinitionNode): FieldDefinitionNode =>
    field.name.value === 'state' && !hasDirective(field, 'external')
      ? { ...field, directives: [...(field.directives ?? []), external] }
      : field;
  return {
    ...schema,
    definitions: schema.definitions.map((definition) =>
      isContribution(definition) ? { ...definition, fields: definition.fields?.map(led) } : definition,
    ),
  };
}

function isContribution(definition: DefinitionNode): definition is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
  return isObject && Boolean(definition.interfaces?.some(({ name }) => isConvention(name.value)));
}

/** By the name that the schema knows it by: with `federation__` in front unless it imports it. */
function externalIn(schema: DocumentNode): ConstDirectiveNode {
  const isImported = schema.definitions.some(
    (each) => 'directives' in each && each.directives?.some((directive) => print(directive).includes('"@external"')),
  );
  const value = isImported ? 'external' : 'federation__external';
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value } };
}
