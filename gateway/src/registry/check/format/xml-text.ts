const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML 1.0, which knows no control characters, however they are written, and no half of a character. */
export const xmlText = (text: string): string =>
  text.replace(/[^\P{C}\n]|\ufffe|\uffff/gu, '?').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
