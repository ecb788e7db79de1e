import { type Request, Router } from 'express';
import { nothingNamedSo } from '../site/answer-problem';
import { makePlain } from '../site/make-page';
import { sendMade } from '../site/send-made';
import type { SiteSettings } from '../site/site-settings';
import type { ReportShelf } from './report-entry';
import { ReportView } from './report-view';
import { ReportsView } from './reports-view';

/** /reports and /reports/<name> for people; what a tool fetches there is served elsewhere. */
export function reportPages(shelf: ReportShelf, site: SiteSettings): Router {
  const router = Router();
  router.get('/reports', async (_request, response) => {
    const entries = await shelf.entries();
    sendMade(response, makePlain('Berichte', '/reports', site, <ReportsView entries={entries} />));
  });
  router.get('/reports/:name', async (request, response, next) => {
    const entry = (await shelf.entries()).find(({ name }) => name === request.params.name);
    if (!entry) return void next(nothingNamedSo());
    const view = <ReportView entry={entry} snippets={shelf.snippets(entry, originOf(request))} />;
    sendMade(response, makePlain(entry.title, request.path, site, view));
  });
  return router;
}

const originOf = (request: Request) => `${request.protocol}://${request.get('host')}`;
