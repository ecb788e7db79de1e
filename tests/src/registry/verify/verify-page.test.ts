import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainProbe, probes } from '@ozg/gateway/registry/verify/probes/probes';
import { projectRoot } from '@ozg/infra/paths';

const sections = readFileSync(join(projectRoot, 'docs', 'verify.md'), 'utf8')
  .split(/^## /m)
  .filter((text) => /^V\d\d /.test(text));

test('docs/verify.md has a section for each probe, in the words of the probe', () => {
  expect(sections.map((text) => text.slice(0, 3))).toEqual(probes.map(({ number }) => number));
  for (const text of sections) {
    const { title, why, remedy } = explainProbe(text.slice(0, 3), 'en') ?? {};
    expect(text.startsWith(`V${text.slice(1, 3)} ${title}\n`)).toBe(true);
    expect(text).toContain(`\n${why}\n`);
    expect(text).toContain(`\n**What to do:** ${remedy}\n`);
    expect(text).toMatch(/\n\*\*How:\*\* \S/);
  }
});

test('what is said of a probe is said in both languages, in words of its own', () => {
  for (const { number } of probes) {
    const [de, en] = [explainProbe(number, 'de'), explainProbe(number.toLowerCase(), 'en')];
    for (const part of ['title', 'why', 'remedy'] as const) {
      expect(de?.[part]).toBeTruthy();
      expect(de?.[part]).not.toBe(en?.[part]);
    }
  }
});
