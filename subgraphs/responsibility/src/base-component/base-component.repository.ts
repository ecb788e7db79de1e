import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, equals } from '@ozg/shared/reading/condition';
import { nameOrAlias } from '../aliases/name-or-alias';
import { BaseComponent } from './base-component';
import type { BaseComponentFilter } from './base-component.list';

const conditions: Conditions<BaseComponentFilter> = {
  state: anyOf('state_code'),
  ministry: anyOf('ministry_id'),
  freeForMunicipalities: equals('free_for_municipalities'),
  text: nameOrAlias,
};

export const baseComponents = new Collection(BaseComponent, { key: 'id', order: ['name'], conditions });
