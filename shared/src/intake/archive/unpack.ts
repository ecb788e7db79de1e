import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { MAX_PACKING_RATIO, MAX_UNPACKED_BYTES, UNSUSPICIOUS_BYTES } from '../limits';
import { FileRefused, type Named } from '../refused';

/**
 * Throws BOMB or TOO_LARGE when an entry unpacks to more than it may. Sizes in bytes; called with the size that the
 * archive declares, which may be a lie, and then again with what really came out.
 */
export function refuseBomb(named: Named, unpacked: number, packed: number): void {
  if (unpacked > UNSUSPICIOUS_BYTES && unpacked > MAX_PACKING_RATIO * packed) {
    throw new FileRefused('BOMB', named, `${packed} bytes unpack to more than ${MAX_PACKING_RATIO} times their size.`);
  }
  if (unpacked > MAX_UNPACKED_BYTES) {
    throw new FileRefused('TOO_LARGE', named, `The content unpacks to more than ${MAX_UNPACKED_BYTES} bytes.`);
  }
}

/** Hands on what an entry unpacks to while it keeps to the limits, to its declared size and to its checksum. */
export async function* unpack(named: Named, entry: Entry, content: Readable): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    refuseBomb(named, size, entry.compressedSize);
    if (size > entry.uncompressedSize) {
      throw new FileRefused(
        'BOMB',
        named,
        `The content unpacks to more than the ${entry.uncompressedSize} bytes declared.`,
      );
    }
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size < entry.uncompressedSize) {
    throw new FileRefused('TRUNCATED', named, `The content unpacks to ${size} of ${entry.uncompressedSize} bytes.`);
  }
  if (checksum !== entry.crc32) throw new FileRefused('DAMAGED', named, 'The content does not match its checksum.');
}
