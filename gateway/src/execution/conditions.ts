import { type DocumentNode, visit } from 'graphql';

/** The names of the variables by which @skip and @include decide. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === 'Variable') names.add(value.name.value);
    },
  });
  return [...names];
}

/** Which of them hold, as the variables of one request say. */
export function conditionsOf(
  names: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, values[name] === true]));
}
