import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { holdsWords } from '@ozg/shared/search/text-search';
import { Organization } from './organization';
import type { OrganizationFilter } from './organization.list';

const conditions: Conditions<OrganizationFilter> = {
  ...retirement,
  state: anyOf('state_code'),
  text: holdsWords,
};

export const organizations = new Collection(Organization, { key: 'id', order: ['name'], conditions });
