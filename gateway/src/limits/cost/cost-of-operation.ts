import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Fragments } from '../document/fold-selections';
import { type Cost, plus, times } from './cost';
import { DEFAULT_PAGE_SIZE, pageSize } from './page-size';
import type { Weights } from './weights';

/** How many entries a list is taken to have that says nothing about its size. */
export const ASSUMED_LIST_SIZE = 5;
// What changes something is checked, written and audited.
const MUTATION_COST = 10;
const entriesOfConnection = ['nodes', 'edges'];

/** The size that a connection was asked for, for the fields that hold its entries. */
interface Sized {
  size: Cost;
  fields: readonly string[];
}

/**
 * What an operation costs: an object 1, everything else 0, each times the sizes of the lists around it. `@cost` and
 * `@listSize` of the supergraph go first. The document must be valid.
 */
export function costOfOperation(
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
  schema: GraphQLSchema,
  { cost: weights, listSize }: Weights,
): Cost {
  const root = schema.getRootType(operation);
  if (!root) return 0;
  const isMutation = operation === 'mutation';
  return ofSet(root, selectionSet.selections);

  function ofSet(parent: GraphQLNamedType, nodes: readonly SelectionNode[], sized?: Sized): Cost {
    return nodes.map((node) => ofSelection(parent, node, sized)).reduce(plus, 0);
  }

  function ofSelection(parent: GraphQLNamedType, node: SelectionNode, sized?: Sized): Cost {
    if (node.kind === Kind.FIELD) return ofField(parent, node, sized);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    return fragment ? ofSet(condition ?? parent, fragment.selectionSet.selections, sized) : 0;
  }

  function ofField(parent: GraphQLNamedType, node: FieldNode, sized?: Sized): Cost {
    const definition = fieldOf(parent, node);
    if (!definition) return 0;
    const coordinate = `${parent.name}.${definition.name}`;
    const stated = listSize.get(coordinate);
    const type = getNamedType(definition.type);
    const page = pageSize(definition, node, stated);
    const isList = isListType(getNullableType(definition.type));
    const below = ofSet(type, node.selectionSet?.selections ?? [], {
      size: page ?? stated?.assumedSize ?? DEFAULT_PAGE_SIZE,
      fields: isList ? [] : (stated?.sizedFields ?? entriesOfConnection),
    });
    const size = !isList
      ? 1
      : sized?.fields.includes(definition.name)
        ? sized.size
        : (page ?? stated?.assumedSize ?? ASSUMED_LIST_SIZE);
    return plus(ofArguments(coordinate, node), times(size, plus(weightOf(coordinate, parent, type), below)));
  }

  function weightOf(coordinate: string, parent: GraphQLNamedType, type: GraphQLNamedType): number {
    const standard = isMutation && parent === root ? MUTATION_COST : Number(isCompositeType(type));
    return weights.get(coordinate) ?? weights.get(type.name) ?? standard;
  }

  function ofArguments(coordinate: string, node: FieldNode): number {
    if (!weights.size) return 0;
    const costs = (node.arguments ?? []).map(({ name }) => weights.get(`${coordinate}(${name.value}:)`) ?? 0);
    return costs.reduce((sum, each) => sum + each, 0);
  }
}

function fieldOf(parent: GraphQLNamedType, node: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
}
