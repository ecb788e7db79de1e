import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { holdsWords } from '@ozg/shared/search/text-search';
import sql, { type Sql } from 'sql-template-tag';
import { FederalLaw } from './federal-law';
import type { FederalLawFilter } from './federal-law.list';

const conditions: Conditions<FederalLawFilter> = {
  ...retirement,
  abbreviation: anyOf('abbreviation'),
  text: holdsWords,
};

export const federalLaws = new Collection(FederalLaw, { key: 'abbreviation', order: ['abbreviation'], conditions });

/** Citations leave out the year that tells a law from its predecessor: the newest one is meant, or else one that was repealed. */
const lawThatIsCited = (lawKey: Sql): Sql => sql`(
  select f.abbreviation from federal_law f where f.abbreviation_keys @> array[${lawKey}]
  order by f.retired_on is not null, f.abbreviation_keys[1] = ${lawKey} desc, f.enacted_on desc nulls last, f.abbreviation
  limit 1
)`;

/** The law that a legal basis cites; the parent's key is the legal basis's `lawKey`. */
export const citedByLawKey: Relation = {
  name: 'law key',
  on: sql`t.abbreviation = ${lawThatIsCited(sql`${parentKey}`)}`,
  reachesRetired: true,
};

/** The legal bases that cite a law. */
export const citingLaw: Relation = {
  name: 'federal law',
  on: sql`t.law_key = any(array(select unnest(f.abbreviation_keys) from federal_law f where f.abbreviation = ${parentKey}))
    and ${parentKey} = ${lawThatIsCited(sql`t.law_key`)}`,
};
