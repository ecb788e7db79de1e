const pages = [
  '',
  'catalog',
  'consultation-hours',
  'explorer',
  'exports',
  'health',
  'livez',
  'monthly-report',
  'newsletter',
  'openapi',
  'projects',
  'readyz',
  'registry',
  'reports',
  'schema',
  'services',
  '.well-known',
];

/** The page that an address asks for, by the name of ours that it has; what else clients write there is not repeated. */
export function pageOf(url = ''): string {
  const [, name = ''] = url.match(/^\/(\.?[^/?.]*)/) ?? [];
  return pages.includes(name) ? `/${name}` : 'unknown';
}
