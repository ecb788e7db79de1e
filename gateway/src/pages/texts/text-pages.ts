import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSettings } from '../site/site-settings';

export interface TextPage {
  path: string;
  title: string;
  file(site: SiteSettings): string;
}

const shipped = join(__dirname, '..', '..', '..', 'texts');
const project = join(__dirname, '..', '..', '..', '..');

const ofOperator = (path: string, title: string): TextPage => ({
  path: `/${path}`,
  title,
  file: ({ textFolder }) => join(textFolder ?? shipped, `${path}.md`),
});

/** Pages of text, which ask the graph nothing. */
export const textPages: readonly TextPage[] = [
  { path: '/docs', title: 'Hilfe', file: () => join(shipped, 'docs.md') },
  { path: '/docs/errors', title: 'Fehlercodes', file: () => join(project, 'docs', 'errors.md') },
  { path: '/docs/limits', title: 'Grenzen', file: () => join(project, 'docs', 'limits.md') },
  { path: '/docs/glossary', title: 'Glossar', file: () => join(project, 'GLOSSARY.md') },
  ofOperator('imprint', 'Impressum'),
  ofOperator('privacy', 'Datenschutz'),
  ofOperator('accessibility', 'Barrierefreiheit'),
];

/** The text as HTML. HTML in it, and what is no address of the web, stays text. */
export function readText(page: TextPage, site: SiteSettings): string {
  // Loaded with the first text, so that the start does not wait for it.
  const markdown = require('markdown-it') as typeof import('markdown-it');
  return markdown({ html: false }).render(readFileSync(page.file(site), 'utf8'));
}
