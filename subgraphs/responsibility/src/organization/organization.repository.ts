import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { nameOrAlias } from '../aliases/name-or-alias';
import { Organization } from './organization';
import type { OrganizationFilter } from './organization.list';

const conditions: Conditions<OrganizationFilter> = {
  ...retirement,
  state: anyOf('state_code'),
  text: nameOrAlias,
};

export const organizations = new Collection(Organization, { key: 'id', order: ['name'], conditions });
