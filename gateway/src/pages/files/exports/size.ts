const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** Bytes for people, in units of 1,000. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${numbers.format(bytes / 1000)} kB` : `${numbers.format(bytes / 1_000_000)} MB`;
}
