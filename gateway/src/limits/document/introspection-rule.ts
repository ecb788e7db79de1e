import { graphError } from '@ozg/shared/errors/graph-error';
import { type FieldNode, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { foldSelections, type Fragments, fragmentsOf, type Measure } from './fold-selections';
import { depthOfAll, isField, measures, nesting, rootFieldsNamed } from './measures';

// What the standard introspection query of all tools needs, with its nine levels of `ofType`.
const MAX_DEPTH = 16;
const MAX_SCHEMAS = 1;
const MAX_TYPES = 10;

const listsOfTypes = nesting(new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']));

/**
 * Lets an operation see the schema once and some types by name, as tools do, and not several times over: below
 * `__schema` there are no aliases, and no list that leads back to types within another.
 */
export const introspectionRule: ValidationRule = (context) => ({
  Document: (document) => {
    const fragments = fragmentsOf(document);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const excess = excessOf(operation.selectionSet, fragments);
      if (excess) context.reportError(graphError('INTROSPECTION_TOO_LARGE', `An introspection has ${excess}.`));
    }
  },
});

function excessOf(root: SelectionSetNode, fragments: Fragments): string | undefined {
  const schemas = foldSelections(root, fragments, rootFieldsNamed('__schema'));
  if (schemas > MAX_SCHEMAS) return `"__schema" once, not ${many(schemas)} times`;
  const types = foldSelections(root, fragments, rootFieldsNamed('__type'));
  if (types > MAX_TYPES) return `"__type" up to ${MAX_TYPES} times, not ${many(types)}`;
  for (const { name, selectionSet } of introspectionFields(root, fragments)) {
    const measured = (measure: Measure) => foldSelections(selectionSet, fragments, measure);
    const depth = measured(depthOfAll) + 1;
    if (depth > MAX_DEPTH) return `up to ${MAX_DEPTH} levels, not ${depth}`;
    if (name.value === '__type') continue;
    const aliases = measured(measures.aliases);
    if (aliases > 0) return `no aliases below "__schema", not ${many(aliases)}`;
    const nested = measured(listsOfTypes);
    if (nested > 1) return `lists of types side by side below "__schema", not ${nested} within one another`;
  }
  return undefined;
}

/** `__schema` and `__type` at the root, each as often as it is written. */
function introspectionFields(set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (isField(node)) return node.name.value.startsWith('__') ? [node] : [];
    if (node.kind === Kind.INLINE_FRAGMENT) return introspectionFields(node.selectionSet, fragments, seen);
    const fragment = seen.has(node.name.value) ? undefined : fragments.get(node.name.value);
    seen.add(node.name.value);
    return fragment ? introspectionFields(fragment.selectionSet, fragments, seen) : [];
  });
}

const many = (number: number) => (number > 1e6 ? 'more than 1000000' : number);
