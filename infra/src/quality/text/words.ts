const MOST_NAMED = 3;

/** „a, b und 4 weitere“ */
export function several(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return rest > 0 ? `${named} und ${rest} weitere` : named;
}

/** „1 Projekt“, „2 Projekte“ */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A name as it is compared: case and spaces apart. */
export const bareName = (name: string): string => name.toLocaleLowerCase('de').replaceAll(/\s+/g, '');
