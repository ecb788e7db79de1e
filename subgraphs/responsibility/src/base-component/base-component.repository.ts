import { heldRows } from '@ozg/shared/reading/as-of';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, equals } from '@ozg/shared/reading/condition';
import { holdsWords } from '@ozg/shared/search/text-search';
import { BaseComponent } from './base-component';
import type { BaseComponentFilter } from './base-component.list';

const conditions: Conditions<BaseComponentFilter> = {
  state: anyOf('state_code'),
  ministry: anyOf('ministry_id'),
  freeForMunicipalities: equals('free_for_municipalities'),
  text: holdsWords,
};

export const baseComponents = new Collection(BaseComponent, { key: 'id', order: ['name'], conditions, asOf: heldRows });
