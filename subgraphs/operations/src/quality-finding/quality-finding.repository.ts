import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import sql from 'sql-template-tag';
import { QualityFinding } from './quality-finding';
import type { QualityFindingFilter } from './quality-finding.list';

const conditions: Conditions<QualityFindingFilter> = {
  rule: anyOf('rule_id'),
  severity: anyOf('severity', 'severity'),
  ministry: anyOf('ministry_id'),
  state: anyOf('state_code'),
  subjectType: anyOf('subject_type'),
  subjectKey: anyOf('subject_key'),
};

export const qualityFindings = new Collection(QualityFinding, {
  key: 'id',
  order: ['severity', 'subjectLabel'],
  conditions,
});

/** The findings on records of a type; the parent's key is that of the record. */
export function onSubject(type: string): Relation {
  return { name: `on ${type}`, on: sql`t.subject_key = ${parentKey} and t.subject_type = ${type}` };
}
