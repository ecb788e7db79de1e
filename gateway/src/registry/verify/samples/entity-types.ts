import { type GraphQLNamedType, type GraphQLSchema, isObjectType, Kind, type ConstDirectiveNode } from 'graphql';
import { conventions } from '../../compose/conventions';
import { directivesOf } from '../../schema/federation';
import { fieldSetOf } from '../../schema/field-set';
import type { EntityType } from './sampled-entity';

/** The types of a subgraph that it answers by a key. */
export function entityTypes(schema: GraphQLSchema): EntityType[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const [key] = isObjectType(type) ? keysOf(type).flatMap((each) => fieldSetOf(each) ?? []) : [];
    if (!isObjectType(type) || !key) return [];
    const names = type.getInterfaces().map(({ name }) => name);
    return [{ name: type.name, type, key, convention: conventions.find((each) => names.includes(each)) ?? null }];
  });
}

function keysOf({ astNode, extensionASTNodes }: GraphQLNamedType): ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes]
    .flatMap((node) => (node ? directivesOf(node, 'key') : []))
    .filter((key) => !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && isFalse(value)));
}

const isFalse = (value: { kind: Kind; value?: unknown }): boolean =>
  value.kind === Kind.BOOLEAN && value.value === false;
