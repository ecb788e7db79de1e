import type { Finding } from '../publication';
import { formatFindings } from './format-findings';

const hostile = `</failure>]]>&"'<x>\u0000\u001b[31m\ud800\n\u202eend`;
const findings: Finding[] = [
  {
    rule: 'R05',
    severity: 'ERROR',
    coordinate: 'OzgService.name',
    line: 14,
    column: 3,
    message: { de: `Dieses Feld gehört ${hostile}`, en: `This field belongs to ${hostile}` },
  },
  { rule: 'R05', severity: 'ERROR', line: 15, message: { de: 'Noch eines', en: 'One more' } },
  { rule: 'R18', severity: 'WARNING', coordinate: 'A.b', message: { de: 'Angekündigt', en: 'Announced' } },
];
const formatted = (format: 'text' | 'json' | 'junit', language: 'de' | 'en' = 'en') =>
  formatFindings(findings, { format, language, subgraph: 'saxony<&"' });

test('as text, each finding is a line that steers no terminal, and what to do follows once for each rule', () => {
  expect(formatted('text').split('\n')).toEqual([
    `R05 line 14 OzgService.name: This field belongs to </failure>]]>&"'<x>??[31m? ?end`,
    'R05 line 15: One more',
    'R18 A.b: warning: Announced',
    '',
    expect.stringMatching(/^R05 What to do: Take only/),
    expect.stringMatching(/^R18 What to do: Mark it/),
    '',
  ]);
  expect(formatted('text', 'de')).toMatch(/^R05 Zeile 14 OzgService.name: Dieses Feld gehört/);
  expect(formatFindings([], { format: 'text', language: 'de', subgraph: 'saxony' })).toBe('Nichts zu beanstanden.\n');
});

test('as JSON, findings keep both languages', () => {
  expect(JSON.parse(formatted('json'))).toEqual({ subgraph: 'saxony<&"', findings });
});

test('as JUnit, a build server reads one case for each rule whatever hostile text is in it', () => {
  const xml = formatted('junit');

  expect(xml).toContain('<testsuite name="saxony&lt;&amp;&quot;" tests="22" failures="1" errors="0" skipped="0">');
  expect(xml).toContain(
    '<failure message="R05 line 14 OzgService.name: This field belongs to &lt;/failure&gt;]]&gt;&amp;&quot;&apos;&lt;x&gt;??[31m? ?end"/><system-out>R05 line 15: One more</system-out>',
  );
  expect(xml).toContain('<system-out>R18 A.b: warning: Announced</system-out>');
  expect(xml.match(/<testcase /g)).toHaveLength(22);
  expect(xml).not.toMatch(/[^\P{C}\n]/u);
});
