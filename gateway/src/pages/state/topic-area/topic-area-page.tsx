import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { type TopicArea, TopicAreaView } from './topic-area-view';

interface TopicAreaAnswer {
  topicArea: TopicArea | null;
}

export const topicAreaPage: Page<TopicAreaAnswer> = {
  path: '/topic-areas/:code',
  operation: operationOf('state/topic-area'),
  variables: ({ named }) => ({ code: named['code'] }),
  isFound: ({ topicArea }) => topicArea !== null,
  title: ({ answer }) => `Themenfeld ${answer.topicArea?.label ?? ''}`,
  view: ({ answer }) => <>{answer.topicArea && <TopicAreaView area={answer.topicArea} />}</>,
};
