import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, equals, isKnown, sharesAny } from '@ozg/shared/reading/condition';
import { mentions, parentKey, type Relation } from '@ozg/shared/reading/relation';
import { textSearch } from '@ozg/shared/search/text-search';
import sql, { type Sql } from 'sql-template-tag';
import { Project } from './project';
import { projectsAsOf } from './project-as-of';
import type { ProjectFilter } from './project.list';
import { staleBefore } from './staleness';

const notReportedSince = (day: string): Sql => sql`(t.reported_on is null or t.reported_on < ${day})`;

const search = textSearch();

export const projectConditions: Conditions<ProjectFilter> = {
  ...retirement,
  id: anyOf('id'),
  state: anyOf('state_code'),
  ministry: anyOf('ministry_id'),
  ozgId: sharesAny('ozg_ids'),
  leikaKey: sharesAny('leika_keys'),
  topicArea: anyOf('topic_area_code'),
  phase: anyOf('phase', 'phase'),
  priority: anyOf('priority', 'priority'),
  reuseModel: anyOf('reuse_model', 'reuse_model'),
  criterion: sharesAny('criteria'),
  level: anyOf('level'),
  municipality: sharesAny('ars_list'),
  topic: anyOf('topic'),
  availableOnline: equals('available_online'),
  isStale: (stale, day) => (stale ? notReportedSince : atLeast('reported_on'))(staleBefore(day)),
  notReportedSince,
  hasPhase: isKnown('phase'),
  hasMinistry: isKnown('ministry_id'),
  reportedFrom: atLeast('reported_on'),
  reportedUntil: atMost('reported_on'),
  text: search.condition,
};

export const projects = new Collection(Project, {
  key: 'id',
  order: ['title'],
  conditions: projectConditions,
  search,
  asOf: projectsAsOf,
});

/** Projects that put an OZG service online. */
export const ofOzgService: Relation = {
  ...mentions('ozg_ids'),
  listed: {
    name: 'project_of_service',
    parentColumn: 'ozg_id',
    keyColumn: 'project_id',
    order: { title: 'title', id: 'project_id' },
  },
};

/** Projects of a state that others can join now: piloted, being introduced or finished. The parent's key is the state. */
export const reusableInState: Relation = {
  name: 'reusable in state',
  on: sql`t.state_code = ${parentKey} and t.phase in ('IMPLEMENTATION', 'ROLLOUT', 'COMPLETED')`,
};

/** Projects of a state with a keyword; the parent's key is made by `topicInState`. */
export const ofTopicInState: Relation = {
  name: 'topic in state',
  on: sql`t.state_code = left(${parentKey}, 5) and t.topic = substr(${parentKey}, 7)`,
};

/** State codes have five characters, so that two columns fit one key. No keyword is like no other. */
export const topicInState = (stateCode: string | null, topic: string | null): string =>
  `${stateCode ?? ''} ${topic ?? ''}`;
