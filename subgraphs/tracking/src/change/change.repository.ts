import { germanDay } from '@ozg/shared/keys/german-day';
import type { Page } from '@ozg/shared/paging/page';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, equals } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Change } from './change';
import type { ChangeArgs, ChangeFilter } from './change.list';

interface ChangesAsked extends ChangeFilter {
  since?: string | null;
  until?: string | null;
}

const conditions: Conditions<ChangesAsked> = {
  since: atLeast('changed_on'),
  until: atMost('changed_on'),
  project: anyOf('project_id'),
  ministry: (ids) =>
    sql`exists (select 1 from project j where j.id = t.project_id and j.ministry_id = any(${ids}::text[]))`,
  state: (codes) =>
    sql`exists (select 1 from project j where j.id = t.project_id and j.state_code = any(${codes}::text[]))`,
  property: anyOf('property'),
  recordedFrom: atLeast('recorded_at'),
  recordedUntil: atMost('recorded_at'),
  isCorrected: equals('is_corrected'),
};

const changes = new Collection(Change, { key: 'id', order: ['changedOn', 'recordedAt'], conditions });

/** A page of all changes, or of those of one holder, the oldest first. */
export function changesOf(
  context: RequestContext,
  { since, until, filter, ...page }: ChangeArgs,
  info: GraphQLResolveInfo,
  holder?: { relation: Relation; key: string },
): Page<Change> {
  return changes.page(context, { ...page, filter: { ...filter, since, until } }, info, holder);
}

/** Changes of the projects for which a ministry is responsible today. */
export const ofMinistry: Relation = {
  name: 'of ministry',
  on: sql`exists (select 1 from project j where j.id = t.project_id and j.ministry_id = ${parentKey})`,
};

/** Changes from a day, which is the parent's key, until today. */
export const sinceDay = (): Relation => ({
  name: 'since day',
  on: sql`t.changed_on >= ${parentKey}::date and t.changed_on <= ${germanDay()}`,
});
