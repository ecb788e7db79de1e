import { Collection } from '@ozg/shared/reading/collection';
import { State } from './state';

export const states = new Collection(State, { key: 'code', order: ['name'], conditions: {} });
