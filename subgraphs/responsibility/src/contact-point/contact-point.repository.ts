import { heldRows } from '@ozg/shared/reading/as-of';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, contains } from '@ozg/shared/reading/condition';
import { ContactPoint } from './contact-point';
import type { ContactPointFilter } from './contact-point.list';

const conditions: Conditions<ContactPointFilter> = {
  ministry: anyOf('ministry_id'),
  state: anyOf('state_code'),
  text: contains('function', 'email'),
};

export const contactPoints = new Collection(ContactPoint, {
  key: 'id',
  order: ['function'],
  conditions,
  asOf: heldRows,
});
