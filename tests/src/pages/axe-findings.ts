import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Looked {
  /** Selector of the part of the page; the whole by default. */
  part?: string;
  /** Selector of what is left out, because it is like the rest. */
  without?: string;
  /** Of rules; WCAG 2.2 AA by default. */
  tags?: string[];
  /** Selectors of what is known, by rule. */
  known?: Readonly<Record<string, string>>;
}

export interface Findings {
  /** As `rule target`. */
  unknown: string[];
  /** Rules of which something known was found. */
  known: string[];
}

/** What axe finds on a page as it is shown at the moment. */
export async function axeFindings(
  page: Page,
  { part = 'html', without, tags = WCAG, known = {} }: Looked = {},
): Promise<Findings> {
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode(true).withTags(tags);
  const { violations } = await (without ? axe.exclude(without) : axe).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target: target.join(' ') })));
  const isKnown = await page.evaluate(
    ([all, selectors]) =>
      all.map(({ id, target }) => document.querySelector(target)?.matches(selectors[id] ?? 'none') ?? false),
    [found, known] as const,
  );
  return {
    unknown: found.filter((_each, at) => !isKnown[at]).map(({ id, target }) => `${id} ${target}`),
    known: [...new Set(found.filter((_each, at) => isKnown[at]).map(({ id }) => id))].toSorted(),
  };
}
