import type { IncomingMessage } from 'node:http';
import { refusal } from '../refusal';

/**
 * The bytes of a body. Throws BODY_TOO_LARGE as soon as it is known to exceed the limit (bytes), announced or sent, and
 * ClientGone where the sender left before its end.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () =>
      reject(refusal('BODY_TOO_LARGE', `The body of the request is larger than ${Math.floor(limit / 1024)} KB.`));
    if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge();
    if (request.destroyed) return reject(new ClientGone());
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        request.removeAllListeners('data');
        return tooLarge();
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('close', () => reject(new ClientGone()));
  });
}

/** There is nobody left to answer. */
export class ClientGone extends Error {}
