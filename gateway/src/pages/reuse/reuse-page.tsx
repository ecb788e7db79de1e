import type { Page } from '../site/page';
import { operationOf } from '../site/page-file';
import { cursor, pattern, text } from '../site/parameters';
import type { ReuseAnswer } from './reuse-answer';
import { ReuseView } from './reuse-view';

// A key that the graph accepts and never looks up, for the page before a municipality is chosen.
const NO_ARS = '000000000000';

/** What a municipality can reuse now, and what its neighbours plan or run. */
export const reusePage: Page<ReuseAnswer> = {
  path: '/reuse',
  operation: operationOf('place/reuse'),
  parameters: {
    q: text('Name der Kommune'),
    ars: pattern('Kommune', /^\d{12}$/, 'ein Regionalschlüssel (ARS) mit 12 Ziffern'),
    after: cursor,
  },
  variables: (url) => ({
    ars: url.one('ars') ?? NO_ARS,
    isChosen: url.one('ars') !== undefined,
    isSearched: url.one('q') !== undefined,
    text: url.one('q'),
    after: url.one('after'),
  }),
  isFound: ({ municipality }) => municipality !== null,
  title: ({ answer }) =>
    answer.municipality ? `Nachnutzen in ${answer.municipality.name}` : 'Was kann meine Kommune nachnutzen?',
  view: ({ answer, url }) => <ReuseView answer={answer} url={url} />,
};
