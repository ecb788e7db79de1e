import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inspect, WIDE } from './accessibility';
import { openPage } from './browser';

/** What a visitor's browser makes of one address. */
export interface Visit {
  status: number;
  title: string;
  /** What axe finds, and what does not fit, in any look. */
  findings: string[];
  /** Foreign requests, the console, the content security policy, failed requests. */
  faults: string[];
  /** Bytes over the wire, with an empty cache. */
  weight: number;
  /** Elements that would run what a text says. */
  running: number;
  /** The page as it stands after its scripts, and where there are none. */
  html: { scripted: string; plain: string };
}

/** Looks at a page from all sides; what can be folded is open then. */
export async function visit(browser: Browser, origin: string, address: string): Promise<Visit> {
  const scripted = await browser.newContext({ viewport: WIDE });
  const plain = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
  try {
    const { page, faults, weight } = await openPage(scripted, origin);
    const response = await page.goto(origin + address);
    const title = await page.title();
    const html = { scripted: await page.content(), plain: await contentOf(plain, origin, address, faults) };
    const running = await page.locator('main [onerror], main script, a[href^="javascript:"]').count();
    await unfold(page);
    const findings = await inspect(page);
    return { status: response?.status() ?? 0, title, findings, faults, weight: await weight(), running, html };
  } finally {
    await Promise.all([scripted.close(), plain.close()]);
  }
}

async function contentOf(context: BrowserContext, origin: string, address: string, faults: string[]): Promise<string> {
  const watched = await openPage(context, origin);
  await watched.page.goto(origin + address);
  faults.push(...watched.faults);
  return watched.page.content();
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** The visits of all addresses, so many at once; each is begun when there is time for it. */
export function visitAll(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
  atOnce: number,
): Map<string, Promise<Visit>> {
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  return new Map(
    addresses.map((address, index) => {
      const lane = index % atOnce;
      const visited = Promise.resolve(lanes[lane]).then(() => visit(browser, origin, address));
      // Who waits for it hears of its failure; the next in the lane does not mind.
      lanes[lane] = visited.catch(() => undefined);
      return [address, visited];
    }),
  );
}
