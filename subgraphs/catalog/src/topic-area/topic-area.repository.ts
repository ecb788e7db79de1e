import { Collection } from '@ozg/shared/reading/collection';
import { TopicArea } from './topic-area';

export const topicAreas = new Collection(TopicArea, { key: 'code', order: ['label'], conditions: {} });
