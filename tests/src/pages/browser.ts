import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';

/** A real Chromium that came with npm. */
export async function openBrowser(): Promise<Browser> {
  // The package's own arguments switch protections off that the pages have to live with.
  const args = ['--no-sandbox', '--disable-gpu', '--headless=old'];
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}

export interface Watched {
  page: Page;
  /** What went wrong since it was opened: other origins, the console, the content security policy, failed requests. */
  faults: string[];
  /** Bytes that were sent for the page and its parts, as they came over the wire. */
  weight(): Promise<number>;
}

/** A page that notes what a visitor's browser would complain about. */
export async function openPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('console', (message) => {
    // Who asked for the page is told its status.
    const isItsStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (!isItsStatus) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:');
    if (!isOwn) faults.push(`foreign: ${request.url()}`);
    if (request.url().endsWith('/graphql')) faults.push('a request to the graph by the browser itself');
  });
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return {
    page,
    faults,
    weight: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}
