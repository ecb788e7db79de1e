import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import type { Ministry } from './ministry-answer';
import { MinistryView } from './ministry-view';

interface MinistryAnswer {
  ministry: Ministry | null;
}

export const ministryPage: Page<MinistryAnswer> = {
  path: '/ministries/:id',
  operation: operationOf('state/ministry'),
  variables: ({ named }) => ({ id: named['id'] }),
  isFound: ({ ministry }) => ministry !== null,
  title: ({ answer }) => answer.ministry?.name ?? 'Ressort',
  view: ({ answer }) => <>{answer.ministry && <MinistryView ministry={answer.ministry} />}</>,
};
