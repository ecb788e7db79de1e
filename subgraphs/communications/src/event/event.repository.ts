import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, type Conditions } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { Event } from './event';
import type { EventFilter } from './event.list';

const search = textSearch();

const conditions: Conditions<EventFilter> = {
  startsFrom: atLeast('starts_on'),
  state: anyOf('state_code'),
  text: search.condition,
};

export const events = new Collection(Event, { key: 'id', order: ['startsOn'], conditions, search });
