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
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(source);
  await page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility());
    Object.assign(window, { shownWide: new Set(shown) });
  });
  for (const { name, size, media, rules, isOfHidden = false } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const findings = [...(await overhang(page)), ...(await violations(page, { rules, isOfHidden }))];
    found.push(...findings.map((finding) => `${name}: ${finding}`));
  }
  return found;
}

async function overhang(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return pixels > 0 ? [`${pixels} pixels do not fit in`] : [];
}

function violations(page: Page, looked: { rules: string[]; isOfHidden: boolean }): Promise<string[]> {
  return page.evaluate(async ({ rules, isOfHidden }) => {
    const { axe, shownWide } = window as unknown as { axe: typeof import('axe-core'); shownWide: Set<Element> };
    const isNew = (each: Element | null) => each !== null && each.checkVisibility() && !shownWide.has(each);
    const parts = [...document.body.querySelectorAll('*')];
    const include = isOfHidden
      ? parts.filter((each) => isNew(each) && !isNew(each.parentElement))
      : [document.documentElement];
    if (!include.length) return [];
    const results = await axe.run(
      { include },
      {
        runOnly: { type: 'tag', values: rules },
        // What passes is not described, which takes most of the time otherwise.
        resultTypes: ['violations'],
      },
    );
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
    );
  }, looked);
}
