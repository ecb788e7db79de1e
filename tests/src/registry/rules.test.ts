import type { UsedOperation } from '@ozg/gateway/registry/check/publication';
import { explain, rules } from '@ozg/gateway/registry/rules/rules';
import { exampleMembers, published, saxony } from './example-graph';
import { ruleExamples } from './rule-examples';

const usedOperations: UsedOperation[] = [
  {
    hash: '5f0c2b',
    name: 'TitlesInSaxony',
    clients: ['dashboard'],
    lastUsedOn: '2026-11-19',
    coordinates: ['SaxonyProject.title'],
  },
];

function publish(sdl: string, before: string | undefined) {
  const name = /^.*# published as "(\w+)"/m.exec(sdl)?.[1] ?? 'saxony';
  const members = before ? [...exampleMembers, saxony(before)] : exampleMembers;
  return published({ ...saxony(sdl), name }, { members, usedOperations });
}

test('docs/rules.md has a section for each rule, in the words of the rule', () => {
  expect(ruleExamples.map(({ rule }) => rule)).toEqual(rules.map(({ number }) => number));
  for (const { rule, text } of ruleExamples) {
    const { title, why, remedy, mayBeLifted } = explain(rule, 'en') ?? {};
    expect(text.startsWith(`${rule} ${title}\n`)).toBe(true);
    expect(text).toContain(`\n${why}\n`);
    expect(text).toContain(`\n**What to do:** ${remedy}\n`);
    expect(text.includes('A consent lifts it.')).toBe(mayBeLifted);
  }
});

describe.each(ruleExamples)('$rule', ({ rule, bad, good, before }) => {
  test('refuses its bad example, where it is marked, and no other rule does', () => {
    const line = bad.split('\n').findIndex((text) => text.endsWith(`# ${rule}`)) + 1;
    const { findings } = publish(bad, before);
    const errors = findings.filter(({ severity }) => severity === 'ERROR');

    expect(errors.map((each) => [each.rule, each.line ?? 0])).toEqual([[rule, line]]);
  });

  test('lets its good example pass', () => {
    const { findings, supergraphSdl } = publish(good, before);

    expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    // The whole of it would be printed where it is not what is expected.
    expect(supergraphSdl?.includes('SAXONY')).toBe(true);
  });
});
