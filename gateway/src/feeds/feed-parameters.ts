import type { KeyForm } from '@ozg/shared/keys/key-scalar';
import { arsForm, leikaKeyForm, ozgIdForm, stateCodeForm } from '@ozg/shared/keys/national-keys';
import type { FilterParameters } from '../web/filter-parameters';

const ministryForm: KeyForm = { pattern: /^DE(-[A-Z]{2})?:[^\s,]{1,60}$/, form: 'an id like "DE-ST:MID"' };
const topicAreaForm: KeyForm = { pattern: /^[a-z_]{1,60}$/, form: 'a code like "bildung"' };

const state = { field: 'state', values: stateCodeForm };
const ministry = { field: 'ministry', values: ministryForm };
const ozgService = { field: 'ozgId', values: ozgIdForm };

export const hourParameters: FilterParameters = { state, ministry, ozgService };

export const newsletterParameters: FilterParameters = { state };

export const projectParameters: FilterParameters = {
  state,
  ministry,
  ozgService,
  leikaService: { field: 'leikaKey', values: leikaKeyForm },
  topicArea: { field: 'topicArea', values: topicAreaForm },
  municipality: { field: 'municipality', values: arsForm },
  phase: { field: 'phase', values: { enum: 'Phase' } },
  priority: { field: 'priority', values: { enum: 'Priority' } },
  reuseModel: { field: 'reuseModel', values: { enum: 'ReuseModel' } },
  level: { field: 'level', values: { enum: 'GovernmentLevel' } },
};
