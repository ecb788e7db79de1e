import { germanDay } from '@ozg/shared/keys/german-day';
import type { Logger } from 'pino';
import type { Graph } from '../../../graph/graph';
import { WebAnswers } from '../../../web/web-answers';
import { makePage } from '../../site/make-page';
import type { Page } from '../../site/page';
import { PageUrl } from '../../site/page-url';
import type { SiteSettings } from '../../site/site-settings';
import { homePage } from './home-page';

/** Makes the front page for nobody, so that its first reader does not wait for what it is the first to load and plan. */
export async function prepareHomePage(graph: Graph, site: SiteSettings, log: Logger): Promise<void> {
  const page: Page = homePage;
  const url = new PageUrl(page.path, {}, {});
  try {
    const answer = await new WebAnswers(graph, log).ask(
      page.operation,
      page.variables?.(url, germanDay()) ?? {},
      'start',
    );
    makePage(page, url, answer, site);
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'the front page could not be made ahead');
  }
}
