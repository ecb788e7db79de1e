import type { SelectionShape } from './shape';

/** The path of an error if it leads along what was asked, and along nothing else; undefined otherwise. */
export function knownPath(root: SelectionShape, path: unknown): (string | number)[] | undefined {
  if (!Array.isArray(path)) return undefined;
  const known: (string | number)[] = [];
  let selection: SelectionShape | null = root;
  let lists = 0;
  for (const step of path as unknown[]) {
    if (typeof step === 'number' && Number.isSafeInteger(step) && step >= 0 && lists > 0) {
      lists -= 1;
      known.push(step);
      continue;
    }
    const field: SelectionShape['ofAnyType'][number] | undefined = selection?.ofAnyType.find(({ key }) => key === step);
    if (!field || lists > 0) return undefined;
    known.push(field.key);
    ({ selection, listDepth: lists } = field);
  }
  return known;
}
