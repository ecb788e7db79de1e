import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ByteSource } from '../content/source-file';
import { MAX_ATTRIBUTES, MAX_RUN_CHARACTERS, MAX_XML_DEPTH } from '../limits';
import { FileRefused, quoted, type RefusalCode } from '../refused';

export interface MarkupSink {
  /** `line` is where the tag begins. */
  open(tag: SaxesTagNS, line: number): void;
  text(text: string): void;
  close(): void;
}

/**
 * A parser of XML with namespaces that refuses what no data needs: document types, entities of one's own, endless depth
 * and endless runs. It opens no connection, whatever a document points to. `write` and `end` throw FileRefused.
 */
export class StrictParser {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;
  private attributes = 0;
  private startLine = 1;
  /** Characters of the pieces since the parser last reported anything: what it holds, but for one piece. */
  private held = 0;
  private hasBegun = false;
  private isEnding = false;

  constructor(
    private readonly source: ByteSource,
    private readonly sink: MarkupSink,
  ) {
    const { parser } = this;
    parser.on('error', (cause) => this.refuseError(cause));
    parser.on('doctype', (doctype) => this.refuseDoctype(doctype));
    parser.on('opentagstart', () => this.begin());
    parser.on('attribute', () => this.countAttribute());
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('comment', () => this.reported());
    parser.on('processinginstruction', () => this.reported());
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.parser.line;
  }

  write(text: string): void {
    this.hasBegun ||= this.beginsMarkup(text);
    this.held += text.length;
    this.parser.write(text);
    if (this.held > MAX_RUN_CHARACTERS) {
      this.refuse('TOO_LARGE', `A run of text or markup has more than ${MAX_RUN_CHARACTERS} characters.`);
    }
  }

  end(): void {
    this.isEnding = true;
    this.parser.close();
  }

  // The parser would complain at the end of the text, which may be far away.
  private beginsMarkup(text: string): boolean {
    const first = text.trimStart()[0];
    if (first !== undefined && first !== '<') this.refuse('NOT_WELL_FORMED', 'The document does not begin with a tag.');
    return first !== undefined;
  }

  private begin(): void {
    this.reported();
    this.depth += 1;
    this.attributes = 0;
    this.startLine = this.line;
    if (this.depth > MAX_XML_DEPTH) this.refuse('TOO_DEEP', `Elements nest deeper than ${MAX_XML_DEPTH}.`);
  }

  private countAttribute(): void {
    this.reported();
    this.attributes += 1;
    if (this.attributes > MAX_ATTRIBUTES) {
      this.refuse('TOO_LARGE', `An element has more than ${MAX_ATTRIBUTES} attributes.`);
    }
  }

  private open(tag: SaxesTagNS): void {
    if (this.depth === 1 && tag.local.toLowerCase() === 'html') {
      this.refuse('HTML_INSTEAD', 'The document is a web page.');
    }
    this.sink.open(tag, this.startLine);
  }

  private close(): void {
    this.reported();
    this.depth -= 1;
    this.sink.close();
  }

  private text(text: string): void {
    this.reported();
    this.sink.text(text);
  }

  private reported(): void {
    this.held = 0;
  }

  private refuseDoctype(doctype: string): never {
    const begin = this.line - (doctype.split('\n').length - 1);
    const problem = `The document declares a document type, ${quoted(doctype.trim())}.`;
    throw new FileRefused('DOCTYPE', this.source, problem, { line: begin });
  }

  private refuseError(cause: Error): never {
    if (this.isEnding) this.refuse('TRUNCATED', `The document ends too early (${cause.message}).`, cause);
    return this.refuse('NOT_WELL_FORMED', `The document is not well-formed XML (${cause.message}).`, cause);
  }

  private refuse(code: RefusalCode, problem: string, cause?: Error): never {
    throw new FileRefused(code, this.source, problem, { line: this.line, cause });
  }
}
