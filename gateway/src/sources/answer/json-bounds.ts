const MAX_DEPTH = 200;
const MAX_VALUES = 1_000_000;
/** What is smaller can neither nest nor hold enough to matter; looking costs a third of what parsing does. */
const HARMLESS_BYTES = 64 * 1024;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether JSON stays within 200 levels and a million values. JSON.parse survives more of both, but 10 MB of brackets
 * become 700 MB of objects.
 */
export function isWithinBounds(json: Uint8Array): boolean {
  if (json.length <= HARMLESS_BYTES) return true;
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) {
      isText = true;
    } else if (byte === COMMA) {
      values += 1;
    } else if (byte === LIST || byte === OBJECT) {
      depth += 1;
      values += 1;
      if (depth > MAX_DEPTH) return false;
    } else if (byte === LIST_END || byte === OBJECT_END) {
      depth -= 1;
    }
  }
  return values <= MAX_VALUES;
}
