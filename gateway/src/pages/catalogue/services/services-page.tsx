import { markerWords, onlineWords } from '../../parts/wording/words';
import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import type { PageUrl } from '../../site/page-url';
import { choice, cursor, pattern, text } from '../../site/parameters';
import { type ServicesAnswer, ServicesView } from './services-view';

/** The catalogue of OZG services, searched and filtered by the address. */
export const servicesPage: Page<ServicesAnswer> = {
  path: '/services',
  operation: operationOf('service/services'),
  parameters: {
    q: text('Suche'),
    topicArea: { ...pattern('Themenfeld', /^\w{1,40}$/, 'ein Kürzel wie bildung'), isList: true },
    marker: choice('Kennzeichnung', markerWords, true),
    online: choice('Online-Dienst', onlineWords),
    after: cursor,
  },
  variables: (url) => ({
    filter: filterOf(url),
    besidesTopicArea: filterOf(url.without('topicArea')),
    besidesMarker: filterOf(url.without('marker')),
    besidesOnline: filterOf(url.without('online')),
    after: url.one('after'),
  }),
  title: () => 'OZG-Leistungen',
  view: ({ answer, url }) => <ServicesView answer={answer} url={url} />,
};

function filterOf(url: PageUrl): object {
  const online = url.one('online');
  return {
    text: url.one('q'),
    topicArea: url.anyOf('topicArea'),
    marker: url.anyOf('marker'),
    hasOnlineService: online ? online === 'yes' : null,
  };
}
