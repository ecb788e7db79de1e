/** Whether anything in an answer says of itself that it is made up. */
export function holdsSynthetic(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) =>
    inner === 'SYNTHETIC' ? name === 'kind' || name === 'sourceKind' : holdsSynthetic(inner),
  );
}
