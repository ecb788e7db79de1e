import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SubgraphFault } from '../fault';

const CHUNK_BYTES = 64 * 1024;

/** A body that came over the network, with the headers that say how to read it. */
export interface Body {
  stream: Readable;
  encoding: string | undefined;
}

/**
 * All bytes of a body, unpacked. Throws TOO_LARGE as soon as there are more than `maxBytes`, before the rest is read or
 * unpacked, and ENCODING on a body that is packed otherwise than it was asked to be.
 */
export async function readBody({ stream, encoding }: Body, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpack(stream, encoding) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new SubgraphFault('TOO_LARGE', `answered more than ${maxBytes / 2 ** 20} MB.`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('Z_') ? new SubgraphFault('ENCODING', undefined, error) : error;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

function unpack(stream: Readable, encoding: string | undefined): Readable {
  if (encoding === undefined || encoding === 'identity') return stream;
  if (encoding !== 'gzip') throw new SubgraphFault('ENCODING');
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  stream.once('error', (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}
