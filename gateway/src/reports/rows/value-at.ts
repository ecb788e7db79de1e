import { own } from '../../execution/own';

// A field, or the entry of a list in which a property has a value: phase[value=NOT_STARTED]
const STEP = /^(\w+)(?:\[(\w+)=(\w+)\])?$/;

/** Everything that a path such as `project.markers.kind` leads to; lists on the way are followed into each entry. */
export function valuesAt(from: unknown, path: string): unknown[] {
  let found: unknown[] = [from];
  for (const step of path.split('.')) {
    const [, name = '', property, value] = STEP.exec(step) ?? [];
    found = found.flatMap((each) => followed(each, name, path));
    if (property) found = found.filter((each) => String(own(Object(each), property)) === value);
  }
  return found;
}

function followed(from: unknown, name: string, path: string): unknown[] {
  if (from === null) return [];
  const value = own(Object(from), name);
  // An answer has each field that was asked for; what is missing was never asked for.
  if (value === undefined) throw new Error(`There is no "${name}" on the way ${path}.`);
  return [value].flat().filter((each) => each !== null);
}
