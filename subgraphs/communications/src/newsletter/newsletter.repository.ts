import { Collection } from '@ozg/shared/reading/collection';
import { Newsletter } from './newsletter';

export const newsletters = new Collection(Newsletter, { key: 'id', order: ['title'], conditions: {} });
