import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { MaturityRating } from './maturity-rating';
import { OnlineService } from './online-service';
import type { OnlineServiceFilter } from './online-service.list';

const search = textSearch();

const conditions: Conditions<OnlineServiceFilter> = {
  ...retirement,
  coverage: anyOf('coverage'),
  state: anyOf('state_code'),
  text: search.condition,
};

export const onlineServices = new Collection(OnlineService, { key: 'id', order: ['name'], conditions, search });

export const maturityRatings = new Collection(MaturityRating, {
  key: 'id',
  order: ['model', 'version'],
  conditions: {},
});
