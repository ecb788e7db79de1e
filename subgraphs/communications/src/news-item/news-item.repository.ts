import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, contains, sharesAny } from '@ozg/shared/reading/condition';
import sql from 'sql-template-tag';
import { NewsItem } from './news-item';
import type { NewsItemFilter } from './news-item.list';

const inItem = contains('title', 'text');
const inSection = contains('text');

const conditions: Conditions<NewsItemFilter> = {
  ministry: anyOf('ministry_id'),
  ozgId: sharesAny('ozg_ids'),
  project: sharesAny('project_ids'),
  topicArea: sharesAny('topic_area_codes'),
  legalBasis: sharesAny('legal_basis_ids'),
  state: sharesAny('state_codes'),
  publishedFrom: atLeast('published_on'),
  publishedUntil: atMost('published_on'),
  // An item that fills its section has its text there.
  text: (text) =>
    sql`(${inItem(text)} or t.text is null and t.section_id in (select t.id from newsletter_section t where ${inSection(text)}))`,
};

/** In the order of their issues, whose identifiers end with their month. */
export const newsItems = new Collection(NewsItem, { key: 'id', order: ['issueId', 'position'], conditions });
