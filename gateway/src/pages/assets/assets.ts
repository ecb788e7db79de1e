import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { Router } from 'express';

interface Asset {
  type: string;
  content: Buffer;
  version: string;
  /** Compressed when somebody asks first. */
  packed?: Promise<Buffer>;
}

const own = join(__dirname, '..', '..', '..', 'assets');
const kern = join(dirname(require.resolve('@kern-ux/native/package.json')), 'dist');

const sheets = [
  'colors',
  'layout',
  'parts',
  'figures',
  'tables',
  'lists',
  'docs',
  'forms',
  'charts',
  'narrow-and-print',
].map((name) => `styles/${name}.css`);

const files: Readonly<Record<string, readonly [folder: string, files: string | readonly string[], type: string]>> = {
  'kern.css': [kern, 'kern.min.css', 'text/css; charset=utf-8'],
  'site.css': [own, sheets, 'text/css; charset=utf-8'],
  'site.js': [own, 'site.js', 'text/javascript; charset=utf-8'],
  'icon.svg': [own, 'icon.svg', 'image/svg+xml'],
  'fira-sans.woff2': [join(kern, 'fonts', 'fira-sans'), 'FiraSans-Regular.woff2', 'font/woff2'],
};

const pack = promisify(brotliCompress);
const all = new Map(Object.entries(files).map(([name, file]) => [name, read(...file)]));

/** The address of an asset, which changes with its content. */
export function assetUrl(name: string): string {
  return `/assets/${name}?v=${all.get(name)?.version}`;
}

/** /assets/<name>: what the pages are made of, kept by browsers for a year under the version's address. */
export function assets(): Router {
  const router = Router();
  router.get('/:name', async (request, response, next) => {
    const asset = all.get(request.params.name);
    if (!asset) return void next();
    const isLasting = request.query['v'] === asset.version;
    response.set({
      'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-type': asset.type,
      vary: 'accept-encoding',
    });
    // Fonts are compressed already.
    if (asset.type === 'font/woff2' || !request.acceptsEncodings('br')) return void response.send(asset.content);
    response.set('content-encoding', 'br').send(await (asset.packed ??= pack(asset.content)));
  });
  return router;
}

function read(folder: string, names: string | readonly string[], type: string): Asset {
  const content = Buffer.concat([names].flat().map((name) => readFileSync(join(folder, name))));
  return { type, content, version: createHash('sha256').update(content).digest('hex').slice(0, 12) };
}
