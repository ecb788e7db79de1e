const pages = [
  '',
  'accessibility',
  'assets',
  'catalog',
  'consultation-hours',
  'docs',
  'explorer',
  'exports',
  'health',
  'imprint',
  'leika',
  'livez',
  'ministries',
  'monthly-report',
  'newsletter',
  'openapi',
  'privacy',
  'projects',
  'quality',
  'readyz',
  'registry',
  'reports',
  'reuse',
  'schema',
  'services',
  'states',
  'status',
  'topic-areas',
  '.well-known',
];

/** The page that an address asks for, by the name of ours that it has; what else clients write there is not repeated. */
export function pageOf(url = ''): string {
  const [, name = ''] = url.match(/^\/(\.?[^/?.]*)/) ?? [];
  return pages.includes(name) ? `/${name}` : 'unknown';
}
