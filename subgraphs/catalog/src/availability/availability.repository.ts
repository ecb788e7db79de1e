import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, equals } from '@ozg/shared/reading/condition';
import { Availability } from './availability';
import type { AvailabilityFilter } from './availability.list';

const conditions: Conditions<AvailabilityFilter> = {
  ...retirement,
  leikaKey: anyOf('leika_key'),
  ozgId: anyOf('ozg_id'),
  ars: anyOf('ars'),
  state: anyOf('state_code'),
  coverage: anyOf('coverage'),
  reachable: equals('reachable'),
};

export const availabilities = new Collection(Availability, { key: 'id', order: ['leikaKey', 'ars'], conditions });
