import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSettings } from '../../site/site-settings';
import { type LinkTarget, renderMarkdown } from './markdown';

export interface TextPage {
  path: string;
  title: string;
  /** Of the text, where it is not German. */
  language?: 'en';
  file(site: SiteSettings): string;
}

export const shippedTexts = join(__dirname, '..', '..', '..', '..', 'texts');

const ofOperator = (path: string, title: string): TextPage => ({
  path: `/${path}`,
  title,
  file: ({ textFolder }) => join(textFolder ?? shippedTexts, `${path}.md`),
});

/** Pages of text by the operator, which ask the graph nothing. */
export const textPages: readonly TextPage[] = [
  ofOperator('imprint', 'Impressum'),
  ofOperator('privacy', 'Datenschutz'),
  ofOperator('accessibility', 'Barrierefreiheit'),
];

const asWritten: LinkTarget = (href) => href;

/** The text as HTML. HTML in it, and what is no address of the web, stays text. */
export const readText = (page: TextPage, site: SiteSettings, target = asWritten): string =>
  renderMarkdown(readFileSync(page.file(site), 'utf8'), target);
