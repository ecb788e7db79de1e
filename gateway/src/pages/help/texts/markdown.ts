import type { StateCore, Token } from 'markdown-it';

/** Where a link of a text leads on these pages; null where there is no such page. */
export type LinkTarget = (href: string) => string | null;

/** Markdown as HTML whose headings can be linked to. HTML in it, and what is no address of the web, stays text. */
export function renderMarkdown(text: string, target: LinkTarget): string {
  // Loaded with the first text, so that the start does not wait for it.
  const library = require('markdown-it') as typeof import('markdown-it');
  const markdown = library({ html: false });
  markdown.core.ruler.push('places', ({ tokens }: StateCore) => {
    nameHeadings(tokens);
    for (const { children } of tokens) if (children) turnLinks(children, target);
  });
  return markdown.render(text);
}

/** By the rule that the links between the files of docs/ rely on. */
function nameHeadings(tokens: readonly Token[]): void {
  const taken = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const words = (tokens[index + 1]?.content ?? '').toLowerCase();
    const name = words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    token.attrSet('id', times ? `${name}-${times}` : name);
  }
}

function turnLinks(tokens: readonly Token[], target: LinkTarget): void {
  let isDropped = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = target(String(token.attrGet('href') ?? ''));
      isDropped = href === null;
      if (href !== null) token.attrSet('href', href);
    }
    // What it says stays as text.
    if (isDropped && token.type.startsWith('link_')) token.hidden = true;
  }
}
