export interface Crawled {
  /** Addresses without anchors. */
  visited: Set<string>;
  /** As `from -> to: what is wrong`. */
  faults: string[];
  /** Of the explorer, as the links name them. */
  examples: Set<string>;
}

interface Found {
  status: number;
  ids: Set<string>;
  links: string[];
}

/** Follows every link of /docs and all below it, to pages, files and headings alike; foreign hosts are left alone. */
export async function crawlDocs(origin: string): Promise<Crawled> {
  const pages = new Map<string, Promise<Found>>();
  const fetched = (path: string) => {
    const known = pages.get(path) ?? read(origin + path);
    pages.set(path, known);
    return known;
  };
  const faults: string[] = [];
  const examples = new Set<string>();
  const queue = ['/docs'];
  // Grows while it is gone through.
  for (const from of queue) {
    for (const link of (await fetched(from)).links) {
      if (/^https?:/.test(link)) continue;
      const url = new URL(link, origin + from);
      const to = url.pathname + url.search;
      const { status, ids } = await fetched(to);
      const example = url.pathname === '/explorer' && url.searchParams.get('example');
      if (example) examples.add(example);
      if (status !== 200) faults.push(`${from} -> ${link}: ${status}`);
      if (url.hash && !ids.has(decodeURIComponent(url.hash.slice(1)))) faults.push(`${from} -> ${link}: no such place`);
      if (url.pathname.startsWith('/docs') && !queue.includes(to)) queue.push(to);
    }
  }
  return { visited: new Set(pages.keys()), faults, examples };
}

async function read(address: string): Promise<Found> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  const text = isPage ? await response.text() : '';
  if (!isPage) await response.body?.cancel();
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'));
  return { status: response.status, ids: new Set(all(/ id="([^"]+)"/g)), links: all(/<a [^>]*?href="([^"]*)"/g) };
}
