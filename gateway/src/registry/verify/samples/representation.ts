import { Kind, type SelectionSetNode } from 'graphql';
import type { EntityType, Representation } from './sampled-entity';

/** The key of an entity that was answered; null where a field of it is missing. */
export function representationOf(
  { name, key }: Pick<EntityType, 'name' | 'key'>,
  found: unknown,
): Representation | null {
  const fields = picked(key, found);
  return fields && { __typename: name, ...fields };
}

/** The keys of those of which there is one. */
export const representationsOf = (
  type: Pick<EntityType, 'name' | 'key'>,
  found: readonly unknown[],
): Representation[] => found.map((each) => representationOf(type, each)).filter((each) => each !== null);

function picked({ selections }: SelectionSetNode, found: unknown): Record<string, unknown> | null {
  if (typeof found !== 'object' || found === null) return null;
  const fields: Record<string, unknown> = {};
  for (const each of selections) {
    if (each.kind !== Kind.FIELD) return null;
    const value = (found as Record<string, unknown>)[each.name.value] ?? null;
    const part = each.selectionSet ? picked(each.selectionSet, value) : value;
    if (part === null) return null;
    fields[each.name.value] = part;
  }
  return fields;
}

/** Whether an answer bears the key by which it was asked; numbers and their text are the same. */
export function bearsKey(type: Pick<EntityType, 'name' | 'key'>, asked: Representation, found: unknown): boolean {
  const answered = representationOf(type, found);
  return answered !== null && inOneForm(answered) === inOneForm(representationOf(type, asked));
}

const inOneForm = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === 'number' ? String(each) : each));
