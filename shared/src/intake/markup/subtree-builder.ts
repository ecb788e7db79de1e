import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import type { ByteSource } from '../content/source-file';
import { MAX_SUBTREE_CHARACTERS, MAX_SUBTREE_NODES } from '../limits';
import { FileRefused } from '../refused';
import type { MarkupSink } from './strict-parser';

export interface XmlTag {
  /** Local name. */
  name: string;
  namespace: string;
  /** By local name, without declarations of namespaces; of two that differ in their prefix only, the one without. */
  attributes: Record<string, string>;
}

export interface XmlNode extends XmlTag {
  children: XmlNode[];
  /** The element's own text, without that of its children; white space between children is left out. */
  text: string;
  /** Line in which the element begins, from 1. */
  line: number;
}

export interface XmlElement extends XmlNode {
  /** Local names of the ancestors, the root first. */
  path: string[];
  /** The ancestors, the root first. */
  parents: XmlTag[];
}

/** Builds the outermost elements with one of the names, and keeps nothing of the rest but the ancestors. */
export class SubtreeBuilder implements MarkupSink {
  private readonly names: ReadonlySet<string>;
  private readonly ancestors: XmlTag[] = [];
  private readonly openNodes: XmlNode[] = [];
  private finished: XmlElement[] = [];
  private nodes = 0;
  private characters = 0;

  constructor(
    names: string[],
    private readonly source: ByteSource,
  ) {
    this.names = new Set(names);
  }

  /** The subtrees that were completed since the last call. */
  take(): XmlElement[] {
    const taken = this.finished;
    this.finished = [];
    return taken;
  }

  open(saxesTag: SaxesTagNS, line: number): void {
    const { name, namespace, attributes } = tagOf(saxesTag);
    const parent = this.openNodes.at(-1);
    if (!parent && !this.names.has(name)) {
      this.ancestors.push({ name, namespace, attributes });
      return;
    }
    const node: XmlNode = { name, namespace, attributes, children: [], text: '', line };
    if (!parent) this.nodes = this.characters = 0;
    parent?.children.push(node);
    this.openNodes.push(node);
    this.count(1, 0);
    for (const attribute in attributes) this.count(1, attributes[attribute]?.length ?? 0);
  }

  text(text: string): void {
    const node = this.openNodes.at(-1);
    if (!node) return;
    node.text += text;
    this.count(1, text.length);
  }

  close(): void {
    const node = this.openNodes.pop();
    if (!node) {
      this.ancestors.pop();
      return;
    }
    if (node.children.length > 0 && node.text.trim() === '') node.text = '';
    if (this.openNodes.length > 0) return;
    const parents = [...this.ancestors];
    this.finished.push({ ...node, path: parents.map(({ name }) => name), parents });
  }

  private count(nodes: number, characters: number): void {
    this.nodes += nodes;
    this.characters += characters;
    if (this.nodes <= MAX_SUBTREE_NODES && this.characters <= MAX_SUBTREE_CHARACTERS) return;
    const [{ name, line } = { name: '', line: 0 }] = this.openNodes;
    const problem = `The element ${name} has more than ${MAX_SUBTREE_NODES} parts or ${MAX_SUBTREE_CHARACTERS} characters.`;
    throw new FileRefused('TOO_LARGE', this.source, problem, { line });
  }
}

// Names come from the file: nothing may be inherited, and "__proto__" is one like any other. Objects of a constructor
// are several times faster than those of Object.create(null), of which a document needs a million.
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);

export function tagOf({ local, uri, attributes }: SaxesTagNS): XmlTag {
  const byName = new Attributes();
  for (const key in attributes) {
    const { prefix, local: name, value } = attributes[key] as SaxesAttributeNS;
    if (prefix === 'xmlns' || (prefix === '' && name === 'xmlns')) continue;
    if (prefix === '' || byName[name] === undefined) byName[name] = value;
  }
  return { name: local, namespace: uri, attributes: byName };
}
