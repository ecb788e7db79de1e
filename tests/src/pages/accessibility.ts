import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA, as far as it can be checked without people. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLORS = ['cat.color'];

export const WIDE = { width: 1280, height: 900 };
/** 1280 x 1024 pixels at a zoom of 400 %. */
export const NARROW = { width: 320, height: 256 };

export interface Look {
  name: string;
  size: { width: number; height: number };
  media: { colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' };
  rules: string[];
}

const light = { colorScheme: 'light', forcedColors: 'none' } as const;
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const;
const forced = { colorScheme: 'light', forcedColors: 'active' } as const;

/**
 * Every rule holds in both sizes, as what is hidden in one may show in the other. Dark and forced colours change nothing
 * but colours (assets/styles/colors.css), so that only rules on colours can tell something else there.
 */
export const looks: readonly Look[] = [
  { name: 'wide and light', size: WIDE, media: light, rules: WCAG },
  { name: 'wide and dark', size: WIDE, media: dark, rules: COLORS },
  { name: 'wide in forced colours', size: WIDE, media: forced, rules: COLORS },
  { name: 'narrow in forced colours', size: NARROW, media: forced, rules: COLORS },
  { name: 'narrow and dark', size: NARROW, media: dark, rules: COLORS },
  { name: 'narrow and light', size: NARROW, media: light, rules: WCAG },
];

/** What axe finds in each look of the loaded page, and by how far it is wider than its window. */
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(source);
  for (const { name, size, media, rules } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const findings = [...(await overhang(page)), ...(await violations(page, rules))];
    found.push(...findings.map((finding) => `${name}: ${finding}`));
  }
  return found;
}

async function overhang(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return pixels > 0 ? [`${pixels} pixels do not fit in`] : [];
}

function violations(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, {
      runOnly: { type: 'tag', values },
      // What passes is not described, which takes most of the time otherwise.
      resultTypes: ['violations'],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
    );
  }, rules);
}
