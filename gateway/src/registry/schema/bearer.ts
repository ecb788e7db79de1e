/** Beginning of the types of a subgraph: `saxony-anhalt` has `SaxonyAnhalt`. */
export const typePrefix = (subgraph: string): string =>
  subgraph
    .split(/[^a-zA-Z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Beginning of the fields that a subgraph adds where others are: `saxony-anhalt` has `saxonyAnhalt`. */
export function fieldPrefix(subgraph: string): string {
  const prefix = typePrefix(subgraph);
  return prefix.charAt(0).toLowerCase() + prefix.slice(1);
}

/**
 * Which of the subgraphs a type or field is named after: `SaxonyAnhaltProject` after `saxony-anhalt`, also where there is
 * a `saxony`. A prefix ends before a capital or a digit, so that `saxonyprojects` is named after nobody.
 */
export function bearerOf(name: string, subgraphs: Iterable<string>): string | undefined {
  const bearers = [...subgraphs].filter((each) =>
    [typePrefix(each), fieldPrefix(each)].some(
      (prefix) => prefix && name.startsWith(prefix) && /^([A-Z0-9]|$)/.test(name.slice(prefix.length)),
    ),
  );
  return bearers.sort((one, other) => typePrefix(other).length - typePrefix(one).length)[0];
}
