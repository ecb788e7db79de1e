import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { type TopicAreasAnswer, TopicAreasView } from './topic-areas-view';

export const topicAreasPage: Page<TopicAreasAnswer> = {
  path: '/topic-areas',
  operation: operationOf('state/topic-areas'),
  title: () => 'Themenfelder',
  view: ({ answer }) => <TopicAreasView areas={answer.topicAreas} />,
};
