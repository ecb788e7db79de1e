import { decode } from './content/decode';
import { encodingOf } from './content/encoding';
import { type ByteSource, quietly } from './content/source-file';
import { declaredEncoding } from './markup/declared-encoding';
import { type MarkupSink, StrictParser } from './markup/strict-parser';
import { SubtreeBuilder, tagOf, type XmlElement, type XmlTag } from './markup/subtree-builder';
import { FileRefused } from './refused';

export type { XmlElement, XmlNode, XmlTag } from './markup/subtree-builder';

export interface XmlDocument {
  readonly root: XmlTag;
  /** The outermost elements with one of the local names, one at a time; each call reads from the start. */
  elements(names: string[], options?: { quiet?: boolean }): AsyncIterable<XmlElement>;
}

/**
 * Opens an XML document and reads its root tag. Throws FileRefused: DOCTYPE, TOO_DEEP, TOO_LARGE, NOT_WELL_FORMED,
 * TRUNCATED, HTML_INSTEAD and WRONG_ENCODING with the line; so does `elements`.
 */
export async function openXml(source: ByteSource): Promise<XmlDocument> {
  const encoding = await encodingOf(source, { encoding: await declaredEncoding(source) });
  const pieces = ({ quiet = false }) => decode(quiet ? quietly(source) : source, encoding);

  async function* elements(names: string[], options = {}): AsyncGenerator<XmlElement> {
    const builder = new SubtreeBuilder(names, source);
    const parser = new StrictParser(source, builder);
    for await (const text of pieces(options)) {
      parser.write(text);
      yield* builder.take();
    }
    parser.end();
    yield* builder.take();
  }

  return { root: await readRoot(source, pieces({ quiet: true })), elements };
}

/** The outermost elements with one of the local names, for whom the root does not matter. Throws as `openXml`. */
export async function* readElements(source: ByteSource, names: string[]): AsyncGenerator<XmlElement> {
  yield* (await openXml(source)).elements(names);
}

async function readRoot(source: ByteSource, pieces: AsyncIterable<string>): Promise<XmlTag> {
  let root: XmlTag | undefined;
  const sink: MarkupSink = {
    open(tag) {
      root ??= tagOf(tag);
    },
    text() {},
    close() {},
  };
  const parser = new StrictParser(source, sink);
  for await (const text of pieces) {
    parser.write(text);
    if (root) return root;
  }
  parser.end();
  throw new FileRefused('TRUNCATED', source, 'The document has no element.');
}
