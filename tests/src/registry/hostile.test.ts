import { published, saxony } from './example-graph';
import { grasping } from './hostile/grasping';
import { malformed } from './hostile/malformed';
import { complete } from './rule-examples';

test.each([...malformed, ...grasping])('a schema that $title is refused by $rule', ({ rule, sdl }) => {
  const { findings, supergraphSdl } = published(saxony(complete(sdl)));
  const refusing = findings.filter(({ severity }) => severity === 'ERROR');

  expect(refusing.map((each) => each.rule)).toContain(rule);
  expect(supergraphSdl).toBeNull();
  for (const { message } of findings) {
    expect(message.de.length).toBeLessThan(2_000);
    expect(`${message.de} ${message.en}`).not.toMatch(/[^\P{C}\n]/u);
  }
});
