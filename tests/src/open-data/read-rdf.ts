import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

interface Streaming {
  write(text: string): unknown;
  end(): void;
  on(event: 'data', take: (quad: Quad) => void): Streaming;
  on(event: 'error', take: (error: Error) => void): Streaming;
  on(event: 'end', take: () => void): Streaming;
}

const streamed = (parser: Streaming, text: string): Promise<Quad[]> =>
  new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    parser
      .on('data', (quad) => quads.push(quad))
      .on('error', reject)
      .on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  });

const readers: Record<string, (text: string) => Promise<Quad[]> | Quad[]> = {
  'text/turtle': (text) => new Parser().parse(text),
  'application/ld+json': (text) => streamed(new JsonLdParser() as unknown as Streaming, text),
  'application/rdf+xml': (text) => streamed(new RdfXmlParser() as unknown as Streaming, text),
};

/** What a response says, by a reader for its content type. */
export async function readRdf(response: Response): Promise<Store> {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const read = readers[type];
  if (!read) throw new Error(`No reader for ${type}`);
  const store = new Store();
  store.addQuads((await read(await response.text())) as Parameters<Store['addQuads']>[0]);
  return store;
}

/** Each statement as one line, in one order. */
export const linesOf = (store: Store): string[] =>
  store
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => {
      const suffix = object.termType === 'Literal' ? `"${object.language || object.datatype.value}` : '';
      return `${subject.value} ${predicate.value} ${object.value}${suffix}`;
    })
    .toSorted();
