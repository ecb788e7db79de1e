import { openTestGraph, type TestGraph } from '../support/test-graph';

let open: TestGraph;
let named: TestGraph;

beforeAll(async () => {
  open = await openTestGraph('facts');
  named = await openTestGraph('facts', {
    environment: {
      CORS_ORIGINS: 'https://dashboard.example.org',
      HSTS_SECONDS: '31536000',
      SECURITY_CONTACT: 'mailto:security@example.org https://example.org/security',
    },
  });
});

afterAll(() => Promise.all([open[Symbol.asyncDispose](), named[Symbol.asyncDispose]()]));

const preflight = (graph: TestGraph, origin: string, header = 'content-type', path = '/graphql') =>
  fetch(graph.url + path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': header },
  });

const read = (graph: TestGraph, origin: string) =>
  fetch(`${graph.url}/graphql?query={__typename}`, { headers: { origin, 'apollo-require-preflight': '1' } });

test.each(['/graphql', '/schema.graphql', '/livez', '/nowhere', '/explorer', '/monthly-report.xlsx'])(
  '%s tells a browser to do nothing but show it, and nobody what it runs on',
  async (path) => {
    const { headers } = await fetch(open.url + path);

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    expect(['server', 'x-powered-by', 'strict-transport-security'].filter((name) => headers.has(name))).toEqual([]);
  },
);

test('a page of anybody may ask, without a token', async () => {
  const asked = await preflight(open, 'https://anybody.example', 'content-type, authorization');

  expect([asked.status, await asked.text()]).toEqual([204, '']);
  expect(asked.headers.get('access-control-allow-origin')).toBe('*');
  expect(asked.headers.get('access-control-allow-headers')).not.toContain('authorization');
  expect(asked.headers.get('access-control-max-age')).toBe('86400');
  expect((await read(open, 'https://anybody.example')).headers.get('access-control-allow-origin')).toBe('*');
});

test('where origins are named only their pages may ask, with a token; no page sends what a browser keeps', async () => {
  const asked = await preflight(named, 'https://dashboard.example.org', 'authorization');
  expect(asked.headers.get('access-control-allow-origin')).toBe('https://dashboard.example.org');
  expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');

  const foreign = [await preflight(named, 'https://anybody.example'), await read(named, 'https://anybody.example')];
  for (const { headers } of foreign) {
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toBe('origin');
  }
  for (const { headers } of [asked, ...foreign]) expect(headers.get('access-control-allow-credentials')).toBeNull();
});

test('pages beside the graph are for no other origin', async () => {
  const asked = await preflight(open, 'https://anybody.example', 'content-type', '/monthly-report/apply');

  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
});

test('behind TLS browsers are told to stay there', async () => {
  const { headers } = await read(named, 'https://dashboard.example.org');

  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
});

test('security.txt names where to report a weakness, for half a year; without a contact there is none', async () => {
  const text = await (await fetch(`${named.url}/.well-known/security.txt`)).text();

  expect(text).toContain('Contact: mailto:security@example.org\nContact: https://example.org/security\nExpires: ');
  const expires = Date.parse(text.match(/Expires: (\S+)/)?.[1] ?? '');
  expect((expires - Date.now()) / 86_400_000).toBeGreaterThan(150);
  expect((expires - Date.now()) / 86_400_000).toBeLessThan(365);
  expect((await fetch(`${open.url}/.well-known/security.txt`)).status).toBe(404);
});
