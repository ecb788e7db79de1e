import { FileRefused, type Named } from '../refused';

export type FileKind = 'zip' | 'text';

interface Signature {
  /** The first bytes; undefined stands for any. */
  bytes: (number | undefined)[];
  /** What it is and how to go on; undefined for what is read here. */
  refusal?: string;
}

const packed = (name: string) => `is packed with ${name}, and only zip archives are opened: unpack it first.`;

const signatures: Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04] },
  { bytes: [0x50, 0x4b, 0x05, 0x06] },
  { bytes: [0x1f, 0x8b], refusal: packed('gzip') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], refusal: packed('7-Zip') },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], refusal: packed('RAR') },
  // The fourth byte is the level; the first three alone may begin a text.
  { bytes: [0x42, 0x5a, 0x68, undefined, 0x31, 0x41, 0x59, 0x26], refusal: packed('bzip2') },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], refusal: packed('xz') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], refusal: packed('Zstandard') },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    refusal: 'is an old or a password-protected Office file: save it as XLSX without a password.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], refusal: 'is a PDF, not the data itself.' },
];

/** Tells what a file is by its first bytes; names lie. Throws WRONG_KIND for what no importer reads. */
export function fileKind(head: Uint8Array, file: Named): FileKind {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => byte === undefined || head[at] === byte));
  if (found?.refusal) throw new FileRefused('WRONG_KIND', file, `The file ${found.refusal}`);
  return found ? 'zip' : 'text';
}
