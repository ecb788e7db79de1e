import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { cursor } from '../../site/parameters';
import { type NewsletterAnswer, NewsletterView } from './newsletter-view';

export const newsletterPage: Page<NewsletterAnswer> = {
  path: '/newsletter',
  operation: operationOf('news/newsletter'),
  parameters: { after: cursor },
  variables: (url) => ({ after: url.one('after') }),
  title: () => 'Newsletter',
  view: ({ answer, url }) => <NewsletterView answer={answer} url={url} />,
};
