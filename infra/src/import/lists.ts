/** The parts of a cell that lists several. */
export function listIn(text: string | null, separator: RegExp = /[,;|]/): string[] {
  const parts = (text ?? '').split(separator).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/** The parts of a cell whose places count: empty ones and repeats stay. */
export function placesIn(text: string | null, separator: string): string[] {
  return text === null ? [] : text.split(separator).map((part) => part.trim());
}

/** "Aus-, Weiterbildung & Sachkunde" becomes "aus-weiterbildung-sachkunde". */
export function slug(label: string): string {
  const spelled = label.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return spelled
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
