import { createHash } from 'node:crypto';

// The namespace is arbitrary and must never change: feeds and calendars know their entries by what follows from it.
const NAMESPACE = Buffer.from('5b0c1d5c7d0f4a64a3a0c1b1f2f2a9e7', 'hex');

/** The UUID (version 5) of a record, the same on every host and forever. */
export function stableId(kind: string, id: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${kind} ${id}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
