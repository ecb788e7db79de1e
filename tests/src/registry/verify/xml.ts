import { SaxesParser } from 'saxes';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an XML document, in order. Throws on one that is not well-formed. */
export function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return tags;
}
