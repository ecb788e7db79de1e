import { heldOn, heldRows } from '@ozg/shared/reading/as-of';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { holdsWords } from '@ozg/shared/search/text-search';
import sql from 'sql-template-tag';
import { Ministry } from './ministry';
import type { MinistryFilter } from './ministry.list';

const conditions: Conditions<MinistryFilter> = {
  id: anyOf('id'),
  state: anyOf('state_code'),
  level: anyOf('level'),
  text: holdsWords,
};

export const ministries = new Collection(Ministry, { key: 'id', order: ['name'], conditions, asOf: heldRows });

// From the service to its few responsibilities: as `exists` PostgreSQL would go through all of them.
const answersFor = sql`r.ozg_id = ${parentKey} and r.role = 'RESPONSIBLE_MINISTRY'`;

/** The ministries that answer, or once answered, for an OZG service; each of them once. */
export const responsibleForOzgService: Relation = {
  name: 'responsible for ozg service',
  on: sql`t.id = any(array(select r.ministry_id from responsibility r where ${answersFor}))`,
};

/** Those that answered for it on the day. */
export const responsibleOn = (day: string): Relation => ({
  name: `responsible for ozg service on ${day}`,
  on: sql`t.id = any(array(select r.ministry_id from responsibility r
    where ${answersFor} and ${heldOn(day, 'r')} and (r.retired_on is null or r.retired_on > ${day})))`,
});
