import { badge } from '@ozg/gateway/registry/verify/format/badge';
import { formatReport } from '@ozg/gateway/registry/verify/format/format-report';
import type { VerifyReport } from '@ozg/gateway/registry/verify/report';
import { tagsOf } from './xml';

const hostile = `</text><script>alert(1)</script>]]>&"'\u0000\u001b[31m\ud800\u202e`;
const of = (number: string, severity: 'ERROR' | 'WARNING' | 'INFO' | 'SKIPPED', more: object = {}) => ({
  number,
  verdict: severity,
  observations: [{ severity, message: { de: `Deutsch ${hostile}`, en: `English ${hostile}` }, ...more }],
});
const report: VerifyReport = {
  subgraph: `saxony${hostile}`,
  url: 'http://127.0.0.1/graphql',
  checkedAt: '2026-11-22T08:30:00.000Z',
  against: 'graph.json (revision 12)',
  isPassed: false,
  results: [
    { number: 'V01', verdict: 'PASSED', observations: [] },
    of('V02', 'SKIPPED'),
    of('V08', 'ERROR', { coordinate: 'OzgService', seen: hostile }),
    of('V22', 'WARNING'),
    of('V25', 'INFO'),
  ],
};
const fine: VerifyReport = {
  ...report,
  subgraph: 'saxony',
  isPassed: true,
  results: [{ number: 'V01', verdict: 'PASSED', observations: [] }],
};

test('the text begins with the verdict, then what is wrong, the gravest first, each with why and what to do', () => {
  const text = formatReport(report, { format: 'text', language: 'de' });
  const at = (part: string) => text.split('\n').findIndex((line) => line.includes(part));

  expect(text.split('\n')[0]).toContain(
    'nicht bestanden (1 Fehler, 1 Warnung, 1 Hinweis, 1 nicht geprüft, 1 in Ordnung)',
  );
  const parts = ['FEHLER V08', '- OzgService: Deutsch', 'Gesehen:', 'Warum:', 'Abhilfe:', 'WARNUNG V22', 'HINWEIS V25'];
  const lines = [...parts, 'NICHT GEPRÜFT V02', 'In Ordnung:', 'V01 Der Dienst antwortet'].map(at);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  expect(lines).not.toContain(-1);
  expect(text).not.toMatch(/[^\P{C}\n]/u);
  expect(formatReport(fine, { format: 'text', language: 'en' })).toMatch(/^saxony \(.*\): passed \(1 in order\)\n/);
});

test('as JSON the report is whole, in both languages', () => {
  expect(JSON.parse(formatReport(report, { format: 'json', language: 'en' }))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
});

test('as JUnit each probe is a case, whatever a service said', () => {
  const tags = tagsOf(formatReport(report, { format: 'junit', language: 'en' }));

  expect(tags[0]).toMatchObject({
    name: 'testsuite',
    attributes: { tests: '5', failures: '1', errors: '0', skipped: '1', timestamp: '2026-11-22T08:30:00' },
  });
  expect(tags.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
    'V01 The service answers, and shows its schema',
    expect.stringMatching(/^V02 /),
    'V08 Answers stand in the order of the questions',
    expect.stringMatching(/^V22 /),
    expect.stringMatching(/^V25 /),
  ]);
  expect(tags.filter(({ name }) => !name.startsWith('test')).map(({ name }) => name)).toEqual([
    'skipped',
    'failure',
    'system-out',
    'system-out',
  ]);
  const failure = tags.find(({ name }) => name === 'failure');
  expect(failure?.attributes['message']).toContain('ERROR OzgService: English </text><script>');
  expect(failure?.text).toContain('Bring what your database found into the order');
});

test.each([
  [report, 'de', 'OZG-Graph', '1 Fehler 2026-11-22'],
  [report, 'en', 'OZG-Graph', '1 error 2026-11-22'],
  [fine, 'de', 'OZG-Graph', 'geprüft 2026-11-22'],
  [fine, 'en', 'OZG-Graph', 'checked 2026-11-22'],
] as const)('the badge is an image of the verdict with its day, and nothing else', (shown, language, label, said) => {
  const svg = badge(shown, language);
  const tags = tagsOf(svg);

  expect(new Set(tags.map(({ name }) => name))).toEqual(new Set(['svg', 'title', 'rect', 'g', 'text']));
  expect(tags.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual([label, said]);
  expect(tags.find(({ name }) => name === 'title')?.text).toMatch(new RegExp(`^OZG-Graph: saxony.* ${said}$`));
  expect(
    tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|href|style/.test(name)),
  ).toEqual([]);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('//');
  expect(svg.length).toBeLessThan(1500);
});
