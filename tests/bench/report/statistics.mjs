/** The middle of the values, of a property of the items where one is named; null where there is none. */
export function median(items, property) {
  const sorted = valuesOf(items, property).sort((one, other) => one - other);
  if (!sorted.length) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest and the largest value, or null where there is none. */
export function spread(items, property) {
  const values = valuesOf(items, property);
  return values.length ? { min: Math.min(...values), max: Math.max(...values) } : null;
}

function valuesOf(items, property) {
  const values = property === undefined ? items : items.map((item) => item[property]);
  return values.filter((value) => value !== null && value !== undefined);
}
