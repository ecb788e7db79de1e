import { openInput } from '../input';
import { openTable } from '../table';
import { openXml } from '@ozg/shared/intake/xml';

/** Reads a table or the services of a message to the end and prints how many there were and what memory it took. */
async function main([kind = '', path = '']: string[]): Promise<void> {
  const items = kind === 'xml' ? await services(path) : await rows(path);
  let count = 0;
  for await (const _ of items) count += 1;
  const { maxRSS, userCPUTime } = process.resourceUsage();
  const measured = { count, peakMegabytes: Math.round(maxRSS / 1024), cpuSeconds: userCPUTime / 1e6 };
  process.stdout.write(JSON.stringify(measured));
}

async function rows(path: string): Promise<AsyncIterable<unknown>> {
  return (await openTable(await openInput(path, { extension: 'csv' }), { encoding: 'detect' })).rows();
}

async function services(path: string): Promise<AsyncIterable<unknown>> {
  return (await openXml(await openInput(path, { extension: 'xml' }))).elements(['leistung']);
}

void main(process.argv.slice(2));
