import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, sharesAny } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import sql from 'sql-template-tag';
import { NewsItem } from './news-item';
import type { NewsItemFilter } from './news-item.list';

// An item that fills its section has its text there.
const search = textSearch([{ table: 'newsletter_section', names: 'id', key: 'section_id', when: sql`t.text is null` }]);

const conditions: Conditions<NewsItemFilter> = {
  ministry: anyOf('ministry_id'),
  ozgId: sharesAny('ozg_ids'),
  project: sharesAny('project_ids'),
  topicArea: sharesAny('topic_area_codes'),
  legalBasis: sharesAny('legal_basis_ids'),
  state: sharesAny('state_codes'),
  publishedFrom: atLeast('published_on'),
  publishedUntil: atMost('published_on'),
  text: search.condition,
};

/** In the order of their issues, whose identifiers end with their month. */
export const newsItems = new Collection(NewsItem, { key: 'id', order: ['issueId', 'position'], conditions, search });
