import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import type { Cost } from './cost';
import type { ListSize } from './weights';

// As shared/src/paging has it.
export const DEFAULT_PAGE_SIZE = 25;

/** How many entries the field is asked for; undefined where no argument says so. */
export function pageSize(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { slicingArguments = ['first'] }: ListSize = {},
): Cost | undefined {
  const argument = definition.args.find(({ name }) => slicingArguments.includes(name));
  if (!argument) return undefined;
  const standard = asSize(argument.defaultValue, DEFAULT_PAGE_SIZE);
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  return given ? sizeOf(given, standard) : standard;
}

function sizeOf(value: ValueNode, standard: number): Cost {
  if (value.kind === Kind.INT) return asSize(Number(value.value), standard);
  if (value.kind !== Kind.VARIABLE) return standard;
  const name = value.name.value;
  return (variables) => asSize(variables[name], standard);
}

/** A size that is none is refused by others; it must not make the rest of the request cheaper. */
function asSize(value: unknown, standard: number): number {
  return typeof value === 'number' && value >= 0 ? value : standard;
}
