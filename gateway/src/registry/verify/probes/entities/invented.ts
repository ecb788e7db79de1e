import { Kind, type SelectionSetNode } from 'graphql';
import type { EntityType } from '../../samples/sampled-entity';

/** Names of the fields that hold something beside the key: what is not null, not empty, and no count of nothing. */
export function inventedFields({ key }: Pick<EntityType, 'key'>, found: unknown): string[] {
  if (found === null || typeof found !== 'object') return [];
  const keys = ['__typename', ...fieldNames(key)];
  return Object.entries(found).flatMap(([name, value]) => (keys.includes(name) || isNothing(value) ? [] : [name]));
}

const fieldNames = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isNothing);
  if (value === null || value === 0 || value === false || value === '') return true;
  if (typeof value !== 'object') return false;
  const parts = Object.entries(value as object).filter(([name]) => name !== '__typename');
  const counts = parts.filter(([, part]) => typeof part === 'number');
  // A table that says 0 for each of its rows says nothing, though the rows have names.
  return counts.length ? counts.every(([, part]) => part === 0) : parts.every(([, part]) => isNothing(part));
}
