import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { type StatesAnswer, StatesView } from './states-view';

/** The Länder side by side, by the view that all of them share. */
export const statesPage: Page<StatesAnswer> = {
  path: '/states',
  operation: operationOf('state/states'),
  title: () => 'Länder im Vergleich',
  view: ({ answer }) => <StatesView answer={answer} />,
};
