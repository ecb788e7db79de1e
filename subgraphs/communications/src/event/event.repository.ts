import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, type Conditions } from '@ozg/shared/reading/condition';
import { Event } from './event';
import type { EventFilter } from './event.list';

const conditions: Conditions<EventFilter> = {
  startsFrom: atLeast('starts_on'),
  state: anyOf('state_code'),
};

export const events = new Collection(Event, { key: 'id', order: ['startsOn'], conditions });
