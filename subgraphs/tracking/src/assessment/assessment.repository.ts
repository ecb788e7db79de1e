import { Collection } from '@ozg/shared/reading/collection';
import { Assessment } from './assessment';

export const assessments = new Collection(Assessment, { key: 'id', order: ['dimension'], conditions: {} });
