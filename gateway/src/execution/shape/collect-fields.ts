import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { DeniedSelections } from '../../authorization/operation/denied';
import { isOfType } from '../type-condition';

/** What the selections of an operation are read with: its fragments, and which of its conditions hold. */
export interface Selections {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  conditions: Readonly<Record<string, boolean>>;
  /** What is answered with an error in place of a value. */
  denied?: DeniedSelections;
}

/** The fields that are selected on a type, by the name they have in the answer, in the order of the specification. */
export function collectFields(
  selections: Selections,
  type: GraphQLNamedType,
  sets: readonly (SelectionSetNode | undefined)[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const add = (selection: SelectionNode): void => {
    if (!isIncluded(selection, selections.conditions)) return;
    if (selection.kind === 'Field') {
      const name = (selection.alias ?? selection.name).value;
      const nodes = fields.get(name);
      if (nodes) nodes.push(selection);
      else fields.set(name, [selection]);
      return;
    }
    let fragment: InlineFragmentNode | FragmentDefinitionNode | undefined;
    if (selection.kind === 'InlineFragment') {
      fragment = selection;
    } else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      fragment = selections.fragments[selection.name.value];
    }
    const condition = fragment?.typeCondition?.name.value;
    if (condition === undefined || isOfType(selections.schema, type.name, condition)) {
      fragment?.selectionSet.selections.forEach(add);
    }
  };
  for (const set of sets) set?.selections.forEach(add);
  return fields;
}

/** Whether @skip and @include let the selection stand. */
export function isIncluded({ directives = [] }: SelectionNode, conditions: Readonly<Record<string, boolean>>): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    const holds = condition && valueFromASTUntyped(condition, conditions) === true;
    return name.value === 'skip' ? !holds : Boolean(holds);
  });
}
