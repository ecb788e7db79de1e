import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, sharesAny } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { ConsultationHour } from './consultation-hour';
import type { ConsultationHourFilter } from './consultation-hour.list';

const search = textSearch();

const conditions: Conditions<ConsultationHourFilter> = {
  state: anyOf('state_code'),
  ministry: anyOf('ministry_id'),
  ozgId: sharesAny('ozg_ids'),
  heldFrom: atLeast('held_on'),
  heldUntil: atMost('held_on'),
  text: search.condition,
};

export const consultationHours = new Collection(ConsultationHour, { key: 'id', order: ['heldOn'], conditions, search });
