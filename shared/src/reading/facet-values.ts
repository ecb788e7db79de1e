import type { Page } from '../paging/page';

export interface FacetValue<Value> {
  value: Value | null;
  label: string;
  count: number;
}

const UNKNOWN = 'ohne Angabe';

/** How the entries of the list spread over one property, the most frequent value first. */
export async function facetValues<Value extends string | boolean = string>(
  page: Pick<Page<object>, 'counts'>,
  property: string,
  labelOf: (value: Value) => string,
): Promise<FacetValue<Value>[]> {
  const counts = await page.counts([property]);
  const values = counts.map((row) => {
    const value = row[property] as Value | null;
    return { value, label: value === null ? UNKNOWN : labelOf(value), count: row.count };
  });
  return values.sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'de'));
}

/** The same in the vocabulary's own order, what is unknown last. */
export function inOrderOf<Value>(vocabulary: readonly Value[], values: FacetValue<Value>[]): FacetValue<Value>[] {
  const place = ({ value }: FacetValue<Value>) => (value === null ? vocabulary.length : vocabulary.indexOf(value));
  return values.sort((one, other) => place(one) - place(other));
}
