import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { holdsWords } from '@ozg/shared/search/text-search';
import { Municipality } from './municipality';
import type { MunicipalityFilter } from './municipality.list';

const conditions: Conditions<MunicipalityFilter> = {
  ...retirement,
  ars: anyOf('ars'),
  state: anyOf('state_code'),
  kind: anyOf('kind'),
  text: holdsWords,
};

export const municipalities = new Collection(Municipality, { key: 'ars', order: ['name'], conditions });
