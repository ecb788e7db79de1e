import { own } from '../own';
import type { Data } from '../run';

/** The objects at a path of the plan, in the order of the answer; `@` stands for each entry of a list. */
export function objectsAt(data: Data, path: readonly string[]): Data[] {
  if (!path.length) return [data];
  const found: Data[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], at: number, found: Data[]): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (const each of value) collect(each, path, next, found);
  } else if (at === path.length) {
    found.push(value as Data);
  } else {
    collect(own(value, path[at] as string), path, at + 1, found);
  }
}

/** Where in the answer the objects of `objectsAt` stand. */
export function pathsAt(data: Data, path: readonly string[]): (string | number)[][] {
  const found: (string | number)[][] = [];
  const walk = (value: unknown, at: number, place: (string | number)[]): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      const next = path[at] === '@' ? at + 1 : at;
      for (const [index, each] of value.entries()) walk(each, next, [...place, index]);
    } else if (at === path.length) {
      found.push(place);
    } else {
      const name = path[at] as string;
      walk(own(value, name), at + 1, [...place, name]);
    }
  };
  walk(data, 0, []);
  return found;
}
