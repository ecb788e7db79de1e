import type { Browser, Page } from 'playwright-core';
import { inspect, WIDE } from './accessibility';
import { openPage } from './browser';

const MAX_WEIGHT = 300_000;

/** What a visitor's browser makes of one address. */
export interface Visit {
  status: number;
  title: string;
  /** What axe finds, and what does not fit, in any look. */
  findings: string[];
  /** Foreign requests, the console, the content security policy, failed requests. */
  faults: string[];
  /** Whether it takes more than 300 kB over the wire with an empty cache. */
  isTooHeavy: boolean;
  /** Elements that would run what a text says. */
  running: number;
  /** Whether scripts have left the page as it was sent, so that it is the same without them. */
  isAsSent: boolean;
}

/** Looks at a page from all sides; what can be folded is open then. */
export async function visit(browser: Browser, origin: string, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: WIDE });
  try {
    const { page, faults, weight } = await openPage(context, origin);
    const response = await page.goto(origin + address);
    const title = await page.title();
    const isAsSent = await isStill(page, (await response?.text()) ?? '');
    const running = await page.locator('main [onerror], main script, a[href^="javascript:"]').count();
    await unfold(page);
    const findings = await inspect(page);
    const isTooHeavy = (await weight()) > MAX_WEIGHT;
    return { status: response?.status() ?? 0, title, findings, faults, isTooHeavy, running, isAsSent };
  } finally {
    await context.close();
  }
}

const isStill = (page: Page, html: string) =>
  page.evaluate((sent) => {
    const { documentElement } = new DOMParser().parseFromString(sent, 'text/html');
    return documentElement.outerHTML === document.documentElement.outerHTML;
  }, html);

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Visits of a list of addresses; while one is waited for the next is under way, each in a tab of its own. */
export class Visits {
  private readonly begun = new Map<string, Promise<Visit>>();

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly addresses: readonly string[],
  ) {}

  of(address: string): Promise<Visit> {
    const next = this.addresses[this.addresses.indexOf(address) + 1];
    // Who asks for it hears of its failure.
    if (next) this.begin(next).catch(() => undefined);
    return this.begin(address);
  }

  private begin(address: string): Promise<Visit> {
    const begun = this.begun.get(address) ?? visit(this.browser, this.origin, address);
    this.begun.set(address, begun);
    return begun;
  }
}
