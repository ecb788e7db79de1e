import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { historyConditions } from '../history/history-filter';
import { PriorityChange } from './priority-change';
import type { PriorityChangeFilter } from './priority-change.list';

const conditions: Conditions<PriorityChangeFilter> = {
  ...historyConditions('priority_change'),
  to: anyOf('to_priority', 'priority'),
};

export const priorityChanges = new Collection(PriorityChange, {
  key: 'id',
  order: ['changedOn', 'recordedAt'],
  conditions,
});
