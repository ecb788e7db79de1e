import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { cursor, text } from '../../site/parameters';
import { type MinistriesAnswer, MinistriesView } from './ministries-view';

export const ministriesPage: Page<MinistriesAnswer> = {
  path: '/ministries',
  operation: operationOf('state/ministries'),
  parameters: { q: text('Suche'), after: cursor },
  variables: (url) => ({ text: url.one('q'), after: url.one('after') }),
  title: () => 'Ressorts',
  view: ({ answer, url }) => <MinistriesView answer={answer} url={url} />,
};
