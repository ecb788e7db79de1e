import { isInherited, own } from '../own';
import type { Data } from '../run';

/** Adds what a subgraph answered to an object of the answer; lists of the same length are merged entry by entry. */
export function mergeInto(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value !== undefined) set(target, key, merged(get(target, key), value));
  }
}

/** The same, so that nothing of the source becomes part of the target. */
export function mergeCopy(target: Data, source: Data): void {
  mergeInto(target, copyOf(source) as Data);
}

function merged(present: unknown, value: unknown): unknown {
  if (!isObject(present) || !isObject(value)) return value;
  if (Array.isArray(value)) {
    if (!Array.isArray(present) || present.length !== value.length) return value;
    for (const [at, each] of value.entries()) present[at] = merged(present[at], each);
    return present;
  }
  mergeInto(present as Data, value as Data);
  return present;
}

function copyOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Data = {};
  for (const key of Object.keys(value)) set(copy, key, copyOf((value as Data)[key]));
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function get(target: Data, key: string): unknown {
  return isInherited(key) ? own(target, key) : target[key];
}

/** Gives an object a value under a name of any kind. */
export function set(target: Data, key: string, value: unknown): void {
  if (isInherited(key))
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}
