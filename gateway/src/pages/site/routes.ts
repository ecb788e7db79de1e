import { germanDay } from '@ozg/shared/keys/german-day';
import { type Request, type Response, Router } from 'express';
import type { WebAnswers } from '../../web/web-answers';
import { assets } from '../assets/assets';
import { PageProblem } from './page-problem';
import { PageUrl } from './page-url';
import { pages } from './pages';
import { readParameters } from './parameters';
import { makePage, makeProblem } from './send-page';
import type { SiteSettings } from './site-settings';

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The pages for people, each one request to the graph, and what they are made of. */
export function pageRoutes(web: WebAnswers, site: SiteSettings): Router {
  const router = Router();
  router.use('/assets', assets());
  for (const page of pages) {
    router.get(page.path, async (request, response) => {
      response.set('content-security-policy', CONTENT_SECURITY_POLICY);
      try {
        const query = new URL(request.originalUrl, 'http://page').searchParams;
        const values = readParameters(query, page.parameters ?? {});
        const url = new PageUrl(request.path, request.params as Record<string, string>, values);
        const variables = page.variables?.(url, germanDay());
        await web.send(request, response, { operation: page.operation, variables, as: `page ${url.href}` }, (answer) =>
          makePage(page, url, answer, site),
        );
      } catch (error) {
        sendProblem(request, response, error, site);
      }
    });
  }
  return router;
}

function sendProblem(request: Request, response: Response, error: unknown, site: SiteSettings): void {
  if (!(error instanceof PageProblem)) throw error;
  const { body, contentType, status } = makeProblem(error, request.path, site);
  response
    .status(status ?? 500)
    .set('cache-control', 'no-store')
    .type(contentType)
    .send(body);
}
