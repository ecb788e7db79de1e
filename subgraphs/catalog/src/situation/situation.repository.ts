import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { Situation } from './situation';
import type { SituationFilter } from './situation.list';

const conditions: Conditions<SituationFilter> = {
  scheme: anyOf('scheme'),
  kind: anyOf('kind'),
};

export const situations = new Collection(Situation, { key: 'id', order: ['label'], conditions });
