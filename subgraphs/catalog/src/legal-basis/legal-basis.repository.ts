import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { holdsWords } from '@ozg/shared/search/text-search';
import sql from 'sql-template-tag';
import { LegalBasis } from './legal-basis';
import type { LegalBasisFilter } from './legal-basis.list';

const conditions: Conditions<LegalBasisFilter> = {
  law: anyOf('law'),
  text: holdsWords,
};

export const legalBases = new Collection(LegalBasis, { key: 'id', order: ['citation'], conditions });

/** The legal bases of all LeiKa services in a bundle. */
export const ofOzgService: Relation = {
  name: 'ozg service',
  on: sql`t.id in (select unnest(l.legal_basis_ids) from leika_service l where l.ozg_id = ${parentKey} and l.retired_on is null)`,
};
