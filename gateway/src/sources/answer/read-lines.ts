import type { Readable } from 'node:stream';
import { SubgraphFault } from '../fault';

const NEWLINE = 0x0a;

/** The lines of a body, as they come. Throws TOO_LARGE on one of more than `maxBytes`, CUT_OFF on one without an end. */
export async function* readLines(stream: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const part = chunk.subarray(start, end);
      yield begun.length ? Buffer.concat([...begun, part]) : part;
      [begun, size, start] = [[], 0, end + 1];
    }
    if (start === chunk.length) continue;
    begun.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > maxBytes) throw new SubgraphFault('TOO_LARGE', `answered more than ${maxBytes / 2 ** 20} MB.`);
  }
  if (begun.length) throw new SubgraphFault('CUT_OFF');
}
