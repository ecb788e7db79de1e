import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import sql, { type Sql } from 'sql-template-tag';
import { Responsibility } from './responsibility';
import type { ResponsibilityFilter } from './responsibility.list';

/** Rows that hold on the day. Most sources name no dates: a bound that is unknown must not hide the statement. */
export const validOn = (day: string): Sql =>
  sql`(t.valid_from is null or t.valid_from <= ${day}) and (t.valid_until is null or t.valid_until >= ${day})`;

const conditions: Conditions<ResponsibilityFilter> = {
  ...retirement,
  ozgId: anyOf('ozg_id'),
  ministry: anyOf('ministry_id'),
  state: anyOf('state_code'),
  role: anyOf('role'),
  validOn,
};

export const responsibilities = new Collection(Responsibility, { key: 'id', order: ['ozgId', 'role'], conditions });
