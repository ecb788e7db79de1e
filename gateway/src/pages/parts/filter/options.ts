import type { Facet } from '../answers';
import { count } from '../wording/format';
import { wordFor } from '../wording/words';

export interface Option {
  value: string;
  label: string;
}

type Words = Readonly<Record<string, string>>;

/** How often each value occurs in the list that everything else leaves; null where the graph failed to count. */
export type Counted = { facets: { values: readonly Facet[] } } | null;

export const optionsOf = (words: Words): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }));

/** All values of a vocabulary, with how often. */
export const countedWords = (words: Words, counted: Counted): Option[] =>
  Object.entries(words).map(([value, word]) => withCount(value, word, counted));

/** The values that occur, with how often, and those that are chosen though they do not; `words` has names for these. */
export function countedValues(counted: Counted, chosen: readonly string[], words: Words = {}): Option[] {
  const labels = new Map<string, string>();
  for (const { value, label } of counted?.facets.values ?? []) if (value) labels.set(value, label);
  for (const value of chosen) if (!labels.has(value)) labels.set(value, wordFor(words, value));
  return [...labels].map(([value, label]) => withCount(value, label, counted));
}

function withCount(value: string, label: string, counted: Counted): Option {
  if (!counted) return { value, label };
  const times = counted.facets.values.find((facet) => facet.value === value)?.count ?? 0;
  return { value, label: `${label} (${count(times)})` };
}
