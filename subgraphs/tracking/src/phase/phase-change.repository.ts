import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { historyConditions } from '../history/history-filter';
import { PhaseChange } from './phase-change';
import type { PhaseChangeFilter } from './phase-change.list';

const conditions: Conditions<PhaseChangeFilter> = {
  ...historyConditions('phase_change'),
  to: anyOf('to_phase', 'phase'),
};

export const phaseChanges = new Collection(PhaseChange, { key: 'id', order: ['changedOn', 'recordedAt'], conditions });
