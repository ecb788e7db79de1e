import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, isKnown, sharesAny } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { FaqEntry } from './faq-entry';
import type { FaqEntryFilter } from './faq-entry.list';

const search = textSearch();

const conditions: Conditions<FaqEntryFilter> = {
  isAnswered: isKnown('answer'),
  topicArea: anyOf('topic_area_code'),
  ozgId: sharesAny('ozg_ids'),
  text: search.condition,
};

/** Source by source, as each prints them. */
export const faqEntries = new Collection(FaqEntry, {
  key: 'id',
  order: ['provenanceId', 'position'],
  conditions,
  search,
});
