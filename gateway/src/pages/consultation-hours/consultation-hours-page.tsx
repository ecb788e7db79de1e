import type { Page } from '../site/page';
import { operationOf } from '../site/page-file';
import { cursor, text } from '../site/parameters';
import { type HoursAnswer, HoursView } from './hours-view';

export const consultationHoursPage: Page<HoursAnswer> = {
  path: '/consultation-hours',
  operation: operationOf('news/consultation-hours'),
  parameters: { q: text('Suche'), after: cursor },
  variables: (url) => ({ text: url.one('q'), after: url.one('after') }),
  title: () => 'OZG-Sprechstunden',
  view: ({ answer, url }) => <HoursView answer={answer} url={url} />,
};
