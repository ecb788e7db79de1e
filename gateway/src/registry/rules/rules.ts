import type { Words } from '../check/publication';
import { r18 } from './changes/r18-breaking-changes';
import { r19 } from './changes/r19-used-operations';
import { r08 } from './content/r08-changes';
import { r09 } from './content/r09-names';
import { r10 } from './content/r10-plain-requires';
import { r13 } from './content/r13-nullable';
import { r14 } from './content/r14-pages';
import { r15 } from './content/r15-descriptions';
import { r16 } from './content/r16-deprecation';
import { r17 } from './content/r17-national-keys';
import { r20 } from './content/r20-conventions';
import { r01 } from './form/r01-readable';
import { r02 } from './form/r02-federation-2';
import { r03 } from './form/r03-composes';
import { r21 } from './form/r21-starts';
import { r22 } from './form/r22-name-and-address';
import type { Judged } from './judged';
import { r04 } from './ownership/r04-override';
import { r05 } from './ownership/r05-answering-for-others';
import { r06 } from './ownership/r06-marks';
import { r07 } from './ownership/r07-keys-of-others';
import { r11 } from './ownership/r11-personal-data';
import { r12 } from './ownership/r12-shared-types';
import type { Rule } from './rule';

/** Rules on what a schema says by itself and beside those of the others. */
export const schemaRules: readonly Rule<Judged>[] = [
  r02,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r20,
  r22,
];

/** All rules, by number. */
export const rules: readonly Rule[] = [r01, r03, r18, r19, r21, ...schemaRules].sort((one, other) =>
  one.number.localeCompare(other.number),
);

/** What a rule demands, why, and what to do; undefined where there is no such rule. Small letters will do. */
export function explain(number: string, language: keyof Words): Explanation | undefined {
  const rule = rules.find((each) => each.number === number.trim().toUpperCase());
  if (!rule) return undefined;
  const { title, why, remedy, mayBeLifted } = rule;
  return { number: rule.number, title: title[language], why: why[language], remedy: remedy[language], mayBeLifted };
}

export interface Explanation {
  number: string;
  title: string;
  why: string;
  remedy: string;
  /** Whether a recorded consent lifts it. */
  mayBeLifted: boolean;
}
