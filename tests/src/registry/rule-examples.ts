import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';

export interface RuleExamples {
  /** Such as `R05`. */
  rule: string;
  /** All that is said of it. */
  text: string;
  before?: string;
  bad: string;
  good: string;
}

const sections = readFileSync(join(projectRoot, 'docs', 'rules.md'), 'utf8').split(/^## /m);
const blocks = (text: string) => [...text.matchAll(/(\w+):\n\n```graphql\n(.*?)```/gs)];
// On one line, so that lines are those of the example.
const header = (sections.find((text) => text.startsWith('Examples')) ?? '')
  .replace(/.*```graphql(.*)```.*/s, '$1')
  .replace(/\s+/g, ' ');

/** What docs/rules.md shows for each rule, as whole schemas. */
export const ruleExamples: RuleExamples[] = sections
  .filter((text) => /^R\d\d /.test(text))
  .map((text) => {
    const shown = new Map(blocks(text).map(([, title, sdl = '']) => [title, complete(sdl)]));
    const before = shown.get('before');
    return {
      rule: text.slice(0, 3),
      text,
      ...(before && { before }),
      bad: shown.get('Bad') ?? '',
      good: shown.get('Good') ?? '',
    };
  });

/** A schema with what stands in front of all that say nothing else. */
export function complete(sdl: string): string {
  return sdl.includes('@link') ? sdl : `${header}${sdl}`;
}
