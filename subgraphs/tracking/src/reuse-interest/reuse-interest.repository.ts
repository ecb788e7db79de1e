import { Collection } from '@ozg/shared/reading/collection';
import { ReuseInterest } from './reuse-interest';

export const reuseInterests = new Collection(ReuseInterest, { key: 'id', order: ['declaredOn'], conditions: {} });
