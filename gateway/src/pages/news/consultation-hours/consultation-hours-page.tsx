import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { cursor, text } from '../../site/parameters';
import { type HoursAnswer, HoursView } from './hours-view';

export const consultationHoursPage: Page<HoursAnswer> = {
  path: '/consultation-hours',
  operation: operationOf('news/consultation-hours'),
  parameters: { q: text('Suche'), after: cursor },
  variables: (url, today) => {
    const [words, after] = [url.one('q'), url.one('after')];
    return { text: words, after, today, isWhole: !words && !after };
  },
  title: () => 'OZG-Sprechstunden',
  view: ({ answer, url }) => <HoursView answer={answer} url={url} />,
};
