import { type FieldNode, Kind, type SelectionNode } from 'graphql';
import type { Measure } from './fold-selections';

const sum = (one: number, other: number): number => one + other;

/** What of an operation is limited, each with its fragments expanded. */
export const measures = {
  depth: { join: Math.max, of: (node, below) => (!isField(node) ? below : isIntrospection(node) ? 1 : below + 1) },
  aliases: { join: sum, of: (node, below) => below + (isField(node) && node.alias ? 1 : 0) },
  rootFields: { join: sum, of: (node, below) => (isField(node) ? 1 : below) },
  selections: { join: sum, of: (_node, below) => below + 1 },
} as const satisfies Record<string, Measure>;

/** The levels of fields, whatever they are. */
export const depthOfAll: Measure = { join: Math.max, of: (node, below) => below + (isField(node) ? 1 : 0) };

/** How many of these fields lie within one another. */
export function nesting(names: ReadonlySet<string>): Measure {
  return { join: Math.max, of: (node, below) => below + (isField(node) && names.has(node.name.value) ? 1 : 0) };
}

/** How often a field is asked for at the root. */
export function rootFieldsNamed(name: string): Measure {
  return { join: sum, of: (node, below) => (!isField(node) ? below : Number(node.name.value === name)) };
}

export const isField = (node: SelectionNode): node is FieldNode => node.kind === Kind.FIELD;

/** Whether the field asks for the schema, which has bounds of its own. */
function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
