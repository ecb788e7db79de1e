import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { changeConditions } from '../history/change-filter';
import { PriorityChange } from './priority-change';
import type { PriorityChangeFilter } from './priority-change.list';

const conditions: Conditions<PriorityChangeFilter> = { ...changeConditions, to: anyOf('to_priority', 'priority') };

export const priorityChanges = new Collection(PriorityChange, {
  key: 'id',
  order: ['changedOn', 'recordedAt'],
  conditions,
});
