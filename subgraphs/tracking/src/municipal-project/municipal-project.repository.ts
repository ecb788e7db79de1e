import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { textSearch } from '@ozg/shared/search/text-search';
import sql from 'sql-template-tag';
import { MunicipalProject } from './municipal-project';
import type { MunicipalProjectFilter } from './municipal-project.list';

const search = textSearch();

const conditions: Conditions<MunicipalProjectFilter> = {
  kind: anyOf('kind'),
  topic: anyOf('topic'),
  municipality: anyOf('ars'),
  text: search.condition,
};

export const municipalProjects = new Collection(MunicipalProject, { key: 'id', order: ['title'], conditions, search });

/** Projects of other municipalities with a keyword; the parent's key is made by `topicElsewhere`. */
export const ofTopicElsewhere: Relation = {
  name: 'topic elsewhere',
  on: sql`t.topic = substr(${parentKey}, 14) and t.ars <> left(${parentKey}, 12)`,
};

/** Regional keys have twelve characters, so that two columns fit one key. No keyword is like no other. */
export const topicElsewhere = (ars: string, topic: string | null): string => `${ars} ${topic ?? ''}`;
