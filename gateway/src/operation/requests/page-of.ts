const pages = [
  '',
  'explorer',
  'health',
  'livez',
  'monthly-report',
  'openapi',
  'readyz',
  'registry',
  'reports',
  'schema',
  '.well-known',
];

/** The page that an address asks for, by the name of ours that it has; what else clients write there is not repeated. */
export function pageOf(url = ''): string {
  const [, name = ''] = url.match(/^\/(\.?[^/?.]*)/) ?? [];
  return pages.includes(name) ? `/${name}` : 'unknown';
}
