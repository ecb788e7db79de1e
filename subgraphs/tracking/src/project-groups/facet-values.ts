import type { Page } from '@ozg/shared/paging/page';
import type { Project } from '../project/project';
import type { ProjectDimension } from './project-dimension';

interface FacetValue<Value> {
  value: Value | null;
  label: string;
  count: number;
}

const UNKNOWN = 'ohne Angabe';

/** How the projects of the list spread over one dimension, the most frequent value first. */
export async function facetValues<Value extends string>(
  page: Page<Project>,
  dimension: ProjectDimension,
  labelOf: (value: Value) => string,
): Promise<FacetValue<Value>[]> {
  const counts = await page.counts([dimension]);
  const values = counts.map((row) => {
    const value = row[dimension] as Value | null;
    return { value, label: value === null ? UNKNOWN : labelOf(value), count: row.count };
  });
  return values.sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'de'));
}

/** The same in the vocabulary's own order, what is unknown last. */
export function inOrderOf<Value>(vocabulary: readonly Value[], values: FacetValue<Value>[]): FacetValue<Value>[] {
  const place = ({ value }: FacetValue<Value>) => (value === null ? vocabulary.length : vocabulary.indexOf(value));
  return values.sort((one, other) => place(one) - place(other));
}
