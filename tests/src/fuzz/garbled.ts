import type { Dice } from '@ozg/infra/synthetic/dice';
import type { MadeQuery } from './query-maker';

const signs = [
  '{',
  '}',
  '(',
  ')',
  ':',
  '$',
  '@',
  '"',
  '...',
  ' ',
  '\u0000',
  '\ud800',
  'ä',
  '9'.repeat(400),
  '-1',
  'null',
  '[',
  ']',
];
const junk: unknown[] = [
  null,
  -1,
  1e308,
  '',
  'x'.repeat(3000),
  [],
  {},
  [[null]],
  { __proto__: null },
  true,
  '\u0000',
  '2026-02-30',
];

/** The query with a few signs lost, doubled or added, or with other variables than it wants. */
export function garbled({ query, variables }: MadeQuery, dice: Dice): MadeQuery {
  if (dice.chance(30) && Object.keys(variables).length) {
    const name = dice.pick(Object.keys(variables));
    return { query, variables: { ...variables, [name]: dice.pick(junk) } };
  }
  let text = query;
  for (let left = dice.between(1, 4); left > 0; left -= 1) {
    const at = dice.between(0, text.length);
    const length = dice.between(0, 6);
    const part = text.slice(at, at + length);
    text = text.slice(0, at) + dice.pick(['', part + part, dice.pick(signs)]) + text.slice(at + length);
  }
  return { query: text, variables };
}
