import { Collection } from '@ozg/shared/reading/collection';
import { WorkingGroup } from './working-group';

export const workingGroups = new Collection(WorkingGroup, { key: 'id', order: ['name'], conditions: {} });
