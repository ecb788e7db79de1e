import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { entities, fails, type NamedMisdeed, slow } from './misdeed-kinds';

interface ConventionKey {
  ozgId?: string;
  state?: { code: string };
  heldOn?: string;
  subgraph?: string;
}

const title = (value: unknown) =>
  entities((list) => list.map((each) => (each && 'title' in each ? { ...each, title: value } : each)));

/** One for each other probe that looks at more than whether there is an answer. */
export const conductMisdeeds: readonly NamedMisdeed[] = [
  {
    probe: 'V14',
    does: 'falls over a variable of a wrong type',
    severity: 'ERROR',
    before: fails(({ variables }) => variables['representations'] === null),
    seen: 'Internal Server Error',
  },
  {
    probe: 'V15',
    does: 'leaves unknown fields out in silence',
    severity: 'ERROR',
    answer: (told, { query }) => (query.includes('thereIsNoSuchFieldHere') ? { data: {} } : told),
    seen: '"data":{}',
  },
  {
    probe: 'V16',
    does: 'shows its stack',
    severity: 'ERROR',
    answer: (told) =>
      told.errors
        ? {
            ...told,
            errors: told.errors.map((each) => ({
              ...(each as object),
              extensions: { stacktrace: ['at run (/srv/app/main.js:7:1)'] },
            })),
          }
        : told,
    seen: '/srv/app/main.js',
  },
  {
    probe: 'V17',
    does: 'tells half of its schema',
    severity: 'ERROR',
    answer: (told, { query }) =>
      query.includes('__schema') ? { data: { __schema: { queryType: null, types: [] } } } : told,
    seen: '"types":[]',
  },
  {
    probe: 'V18',
    does: 'refuses the identity of a gateway',
    severity: 'ERROR',
    before: fails(({ headers }) => IDENTITY_HEADER in headers),
    seen: '500',
  },
  {
    probe: 'V19',
    does: 'packs for everybody',
    severity: 'ERROR',
    headers: (headers) => ({ ...headers, 'content-encoding': 'gzip' }),
    seen: 'content-encoding: gzip',
  },
  {
    probe: 'V20',
    does: 'refuses to be traced',
    severity: 'ERROR',
    before: fails(({ headers }) => 'traceparent' in headers),
    seen: '500',
  },
  {
    probe: 'V21',
    does: 'is hurt by who leaves',
    severity: 'ERROR',
    isHurtByLeaving: true,
    seen: 'The status is none',
  },
  {
    probe: 'V22',
    does: 'takes its time for one key',
    severity: 'WARNING',
    before: slow(({ keys, query }) =>
      keys.length === 1 && !query.includes('title') && query.includes('SaxonyProject') ? 550 : 0,
    ),
    timeoutMs: 1500,
    seen: 'given up after 1500 ms',
  },
  {
    probe: 'V23',
    does: 'looks up one key after the other',
    severity: 'WARNING',
    before: slow(({ keys }) => (keys.length === 50 ? 50 * 8 : 0)),
    seen: /50 took \d{3,} ms/,
  },
  {
    probe: 'V24',
    does: 'has whole documents in a field',
    severity: 'WARNING',
    answer: title('x'.repeat(30_000)),
    seen: '100 entries have',
  },
  {
    probe: 'V25',
    does: 'does not say how long its answers hold',
    severity: 'INFO',
    headers: ({ 'cache-control': _left, ...headers }) => headers,
    seen: 'no Cache-Control',
  },
  {
    probe: 'V26',
    does: 'answers for today whatever day was asked',
    severity: 'ERROR',
    answer: entities((list) =>
      list.map((each) =>
        each && 'heldOn' in each ? { ...each, heldOn: new Date().toISOString().slice(0, 10) } : each,
      ),
    ),
    seen: '"heldOn"',
  },
  ...(
    [
      ['state', 'SaxonyProgress', ({ state }) => state?.code !== 'DE-SN', { ozgServiceCount: 4 }],
      ['day', 'SaxonyProgress', ({ heldOn = '' }) => heldOn < '2000', { ozgServiceCount: 4 }],
      ['service', 'SaxonyImplementation', ({ ozgId }) => ozgId === '99999', { originalLabel: 'DONE' }],
      ['subgraph', 'SaxonyCoverage', ({ subgraph }) => subgraph !== 'saxony', { recordCount: 4 }],
    ] satisfies [string, string, (key: ConventionKey) => boolean, object][]
  ).map(([of, type, isForeign, same]): NamedMisdeed => ({
    probe: 'V27',
    does: `says the same of each ${of}`,
    severity: 'ERROR',
    answer: entities((list, asked) =>
      list.map((each, at) => {
        const key = asked.keys[at] ?? {};
        // Only where more than the key was asked for.
        const isAsked = Object.keys(same).some((name) => asked.query.includes(name));
        return isAsked && key['__typename'] === type && isForeign(key) ? { ...key, ...each, ...same } : each;
      }),
    ),
    seen: JSON.stringify(same).slice(1, -1),
  })),
];
