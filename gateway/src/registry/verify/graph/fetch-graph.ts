import { request } from 'undici';
import { readBody } from '../../../sources/answer/read-body';

const WITHIN_MS = 10_000;
const MAX_BYTES = 50 * 2 ** 20;

/** The text at /registry/graph.json of a gateway. Throws on another status, a redirect, 50 MB or ten seconds. */
export async function fetchGraph(address: URL): Promise<string> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  try {
    const { statusCode, headers, body } = await request(address, { headers: { 'accept-encoding': 'gzip' }, signal });
    try {
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      const encoding = headers['content-encoding']?.toString();
      return (await readBody({ stream: body, encoding }, MAX_BYTES)).toString('utf8');
    } finally {
      // Whoever is not heard out would go on sending; that it is cut off is no news.
      body.on('error', () => undefined).destroy();
    }
  } catch (error) {
    throw new Error(`The graph cannot be fetched from ${address.origin}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
