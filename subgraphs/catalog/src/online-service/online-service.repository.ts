import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, contains } from '@ozg/shared/reading/condition';
import { MaturityRating } from './maturity-rating';
import { OnlineService } from './online-service';
import type { OnlineServiceFilter } from './online-service.list';

const conditions: Conditions<OnlineServiceFilter> = {
  ...retirement,
  coverage: anyOf('coverage'),
  state: anyOf('state_code'),
  text: contains('name'),
};

export const onlineServices = new Collection(OnlineService, { key: 'id', order: ['name'], conditions });

export const maturityRatings = new Collection(MaturityRating, {
  key: 'id',
  order: ['model', 'version'],
  conditions: {},
});
