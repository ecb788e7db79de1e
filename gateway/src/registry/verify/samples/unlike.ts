import { getNamedType, type GraphQLObjectType, isEnumType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import type { EntityType, Representation } from './sampled-entity';

const days = ['Date', 'DateTime', 'Boolean'];
// The keys of everybody have a length of their own; of an ID nobody knows.
const free = ['ID', 'String'];
const FREE_LENGTH = 9;
const MOST_INT = 2_000_000_000;

/** The nth key that looks like a known one and belongs to nothing; null where a key has no part that can be made up. */
export function unlike(
  { type, key }: Pick<EntityType, 'type' | 'key'>,
  known: Representation,
  nth = 0,
): Representation | null {
  const changed = changedIn(key, type, known, nth);
  return changed && { ...known, ...changed };
}

function changedIn(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  known: Readonly<Record<string, unknown>>,
  nth: number,
): Record<string, unknown> | null {
  for (const each of selections) {
    const field = each.kind === Kind.FIELD ? type.getFields()[each.name.value] : undefined;
    const named = field && getNamedType(field.type);
    if (!field || !named || isEnumType(named) || days.includes(named.name)) continue;
    const value = known[field.name];
    if (each.kind === Kind.FIELD && each.selectionSet && isObjectType(named)) {
      const within = value as Record<string, unknown>;
      const part = changedIn(each.selectionSet, named, within, nth);
      if (part) return { [field.name]: { ...within, ...part } };
    } else if (typeof value === 'number') {
      return { [field.name]: MOST_INT - nth };
    } else if (typeof value === 'string') {
      return { [field.name]: unlikeText(value, nth, free.includes(named.name)) };
    }
  }
  return null;
}

/** A text of the same form with the greatest digits and letters at its end, counted down: `DE-ZZ` for `DE-SN`. */
export function unlikeText(text: string, nth: number, isFree = false): string {
  const found = /[0-9A-Za-z]+(?=[^0-9A-Za-z]*$)/.exec(text);
  if (!found) return `${text}zzz${nth}`;
  const [run] = found;
  const long = isFree && /^\d+$/.test(run) ? run.padStart(FREE_LENGTH, '9') : run;
  // Of a UUID it must stay one.
  const isHex = /^[0-9a-f]{6,}$/i.test(long);
  let left = nth;
  const signs = [...long].toReversed().map((sign) => {
    const signsOf = /\d/.test(sign) ? '0123456789' : isHex ? 'abcdef' : 'abcdefghijklmnopqrstuvwxyz';
    const at = signsOf.length - 1 - (left % signsOf.length);
    left = Math.floor(left / signsOf.length);
    const chosen = signsOf.charAt(at);
    return /[A-Z]/.test(sign) ? chosen.toUpperCase() : chosen;
  });
  return text.slice(0, found.index) + signs.toReversed().join('') + text.slice(found.index + run.length);
}
