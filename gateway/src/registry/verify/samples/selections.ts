import {
  getNamedType,
  type GraphQLField,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  print,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { hasDirective } from '../../schema/federation';
import type { EntityType } from './sampled-entity';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const MOST_FIELDS = 100;
const LEVELS = 2;

/** What asks for entities of a type by their keys. Variable: `representations`. */
export const entitiesQuery = ({ name }: Pick<EntityType, 'name'>, selection: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on ${name} { ${selection} } } }`;

/** The fields of its key, as they are written in a query. */
export const keySelection = ({ key }: Pick<EntityType, 'key'>): string => print(key).slice(1, -1);

/** All that a service can be asked of a type by itself, with its parts: no field that needs an argument, or others. */
export function plainSelection(type: Composite, levels = LEVELS): string {
  const fields = plainFields(type).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (levels === 1) return [];
    if (isUnionType(named)) return [`${field.name} { __typename }`];
    const parts = isObjectType(named) || isInterfaceType(named) ? plainSelection(named, levels - 1) : '';
    return parts ? [`${field.name} { ${parts} }`] : [];
  });
  return ['__typename', ...fields.slice(0, MOST_FIELDS)].join(' ');
}

export const plainFields = (type: Composite): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(
    ({ args, astNode }) =>
      !args.some(isRequiredArgument) &&
      !(astNode && (hasDirective(astNode, 'external') || hasDirective(astNode, 'requires'))),
  );
