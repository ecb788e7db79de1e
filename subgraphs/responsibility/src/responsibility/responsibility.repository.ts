import { retirement } from '@ozg/shared/provenance/retirable';
import { heldOn, heldRows } from '@ozg/shared/reading/as-of';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { Responsibility } from './responsibility';
import type { ResponsibilityFilter } from './responsibility.list';

const conditions: Conditions<ResponsibilityFilter> = {
  ...retirement,
  ozgId: anyOf('ozg_id'),
  ministry: anyOf('ministry_id'),
  state: anyOf('state_code'),
  role: anyOf('role'),
  validOn: (day) => heldOn(day),
};

export const responsibilities = new Collection(Responsibility, {
  key: 'id',
  order: ['ozgId', 'role'],
  conditions,
  asOf: heldRows,
});
