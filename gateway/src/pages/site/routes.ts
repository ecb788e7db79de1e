import { germanDay } from '@ozg/shared/keys/german-day';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Graph } from '../../graph/graph';
import type { OpenDataSettings } from '../../open-data/open-data-settings';
import type { WebAnswers } from '../../web/web-answers';
import { assets } from '../assets/assets';
import { docsRoutes } from '../help/docs/docs-routes';
import { exportPage } from '../files/exports/export-routes';
import { reportPages } from '../files/reports/report-routes';
import { textPages } from '../help/texts/text-pages';
import { nothingNamedSo } from './answer-problem';
import { makePage, makeProblem, makeText } from './make-page';
import type { Page } from './page';
import { PageProblem } from './page-problem';
import { PageUrl } from './page-url';
import { pages } from './pages';
import { readParameters } from './parameters';
import { sendMade, setPolicy } from './send-made';
import type { SiteSettings } from './site-settings';

export interface PageGround {
  graph: Graph;
  web: WebAnswers;
  site: SiteSettings;
  openData: OpenDataSettings;
}

/** The pages for people, and what they are made of. It answers for every address that nobody else has, so it comes last. */
export function pageRoutes({ graph, web, site, openData }: PageGround): Router {
  const router = Router();
  router.use('/assets', assets());
  for (const page of pages)
    router.get(page.path, (request, response) => sendPage(page, request, response, { web, site }));
  for (const page of textPages) router.get(page.path, (_request, response) => sendMade(response, makeText(page, site)));
  router.use(docsRoutes(graph, site));
  router.use(exportPage(graph, site, openData));
  router.use(reportPages(graph, site));
  router.get('/{*any}', (request, _response, next) => {
    next(request.accepts(['text/plain', 'text/html']) === 'text/html' ? nothingNamedSo() : undefined);
  });
  router.use(problemPages(site));
  return router;
}

/** Each page is one request to the graph, or the memory of one. */
async function sendPage(
  page: Page,
  request: Request,
  response: Response,
  { web, site }: Pick<PageGround, 'web' | 'site'>,
): Promise<void> {
  setPolicy(response);
  const query = new URL(request.originalUrl, 'http://page').searchParams;
  const values = readParameters(query, page.parameters ?? {});
  const url = new PageUrl(request.path, request.params as Record<string, string>, values);
  const question = { operation: page.operation, variables: page.variables?.(url, germanDay()), as: `page ${url.href}` };
  await web.send(request, response, question, (answer) => makePage(page, url, answer, site));
}

function problemPages(site: SiteSettings): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (!(error instanceof PageProblem)) return void next(error);
    sendMade(response, makeProblem(error, request.path, site));
  };
}
