import { Collection } from '@ozg/shared/reading/collection';
import { TopicAreaLead } from './topic-area-lead';

export const topicAreaLeads = new Collection(TopicAreaLead, {
  key: 'id',
  order: ['topicAreaCode', 'role'],
  conditions: {},
});
