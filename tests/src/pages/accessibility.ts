import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA, as far as it can be checked without people. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLORS = ['cat.color'];

export const WIDE = { width: 1280, height: 900 };
/** 1280 x 1024 pixels at a zoom of 400 %. */
export const NARROW = { width: 320, height: 256 };

interface Look {
  name: string;
  size: { width: number; height: number };
  media: { colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' };
  rules: string[];
  /** Whether only those parts are looked at that do not show where there is room. */
  isOfHidden?: boolean;
}

const light = { colorScheme: 'light', forcedColors: 'none' } as const;
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const;
const forced = { colorScheme: 'light', forcedColors: 'active' } as const;

/**
 * Every rule holds in both sizes, as a size changes what shows, and what it is called. Dark and forced colours change
 * nothing but colours (assets/styles/colors.css), so that only rules on colours can tell something else there; and no
 * colour depends on the size, so that the narrow ones have to be looked at where something shows that did not before.
 */
const looks: readonly Look[] = [
  { name: 'wide and light', size: WIDE, media: light, rules: WCAG },
  { name: 'wide and dark', size: WIDE, media: dark, rules: COLORS },
  { name: 'wide in forced colours', size: WIDE, media: forced, rules: COLORS },
  { name: 'narrow in forced colours', size: NARROW, media: forced, rules: COLORS, isOfHidden: true },
  { name: 'narrow and dark', size: NARROW, media: dark, rules: COLORS, isOfHidden: true },
  { name: 'narrow and light', size: NARROW, media: light, rules: WCAG },
];

/** What axe finds in each look of the loaded page, which is wide, and by how far it is wider than its window. */
export async function inspect(page: Page, without?: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility());
    Object.assign(window, { shownWide: new Set(shown) });
  });
  for (const { name, size, media, rules, isOfHidden } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const violated = await violations(page, { rules, isOfHidden, without });
    const told = violated.map(({ rule, target, summary }) => `${rule} ${target}: ${summary}`);
    found.push(...[...(await overhang(page)), ...told].map((finding) => `${name}: ${finding}`));
  }
  return found;
}

/** By how many pixels the page is wider than its window beside the scroll bar. */
async function overhang(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return pixels > 0 ? [`${pixels} pixels do not fit in`] : [];
}

interface Looked {
  /** Selector of the part of the page; the whole by default. */
  part?: string;
  /** Selector of what is left out, because it is like the rest. */
  without?: string;
  /** Tags of rules; WCAG 2.2 AA by default. */
  rules?: string[];
  isOfHidden?: boolean;
}

export interface Violation {
  rule: string;
  /** Selector of the element. */
  target: string;
  summary: string;
}

/** What axe finds on the page as it is shown at the moment. */
export async function violations(
  page: Page,
  { part = 'html', without = '', rules = WCAG, isOfHidden = false }: Looked = {},
): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async (looked) => {
      const { axe, shownWide } = window as unknown as { axe: typeof import('axe-core'); shownWide: Set<Element> };
      const isNew = (each: Element | null) => each !== null && each.checkVisibility() && !shownWide.has(each);
      const hidden = () =>
        [...document.body.querySelectorAll('*')].filter((each) => isNew(each) && !isNew(each.parentElement));
      const include = looked.isOfHidden ? hidden() : [...document.querySelectorAll(looked.part)];
      if (!include.length) return [];
      const exclude = looked.without ? [...document.querySelectorAll(looked.without)] : [];
      const results = await axe.run(
        { include, exclude },
        {
          runOnly: { type: 'tag', values: looked.rules },
          // What passes is not described, which takes most of the time otherwise.
          resultTypes: ['violations'],
        },
      );
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => ({
          rule: id,
          target: target.join(' '),
          summary: failureSummary,
        })),
      );
    },
    { part, without, rules, isOfHidden },
  );
}
