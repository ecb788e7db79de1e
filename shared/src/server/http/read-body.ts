import type { IncomingMessage } from 'node:http';

/** The bytes of a body of at most `limit` bytes. Throws BodyTooLarge as soon as it is known to be larger, and ClientGone. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new BodyTooLarge());
    if (request.destroyed) return reject(new ClientGone());
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        request.removeAllListeners('data');
        return reject(new BodyTooLarge());
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    // A connection that was kept open closes without an error long after the end, too.
    request.on('close', () => request.complete || reject(new ClientGone()));
  });
}

/** More was announced or sent than is read. */
export class BodyTooLarge extends Error {}

/** There is nobody left to answer: the sender left before the end of the body. */
export class ClientGone extends Error {}
