import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { type StatusAnswer, StatusView } from './status-view';

/** How the services of the graph are, also while one of them is down. */
export const statusPage: Page<StatusAnswer> = {
  path: '/status',
  operation: operationOf('state/status'),
  title: () => 'Status der Dienste',
  view: ({ answer, failed }) => <StatusView answer={answer} failed={failed} />,
};
