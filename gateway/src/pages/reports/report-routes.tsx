import { type Request, Router } from 'express';
import type { Graph } from '../../graph/graph';
import { type CatalogEntry, reportCatalog } from '../../reports/catalog/report-catalog';
import { snippets } from '../../reports/catalog/snippets/snippets';
import { shippedReports } from '../../reports/shipped-reports';
import { nothingNamedSo } from '../site/answer-problem';
import { makePlain } from '../site/make-page';
import { sendMade } from '../site/send-made';
import type { SiteSettings } from '../site/site-settings';
import { type ReportSnippet, ReportView } from './report-view';
import { ReportsView } from './reports-view';

/** /reports and /reports/<name> for people; what a tool fetches there is served elsewhere. */
export function reportPages(graph: Graph, site: SiteSettings): Router {
  const router = Router();
  const catalog = async () => reportCatalog(shippedReports(), await graph.load());
  router.get('/reports', async (_request, response) => {
    const view = <ReportsView entries={await catalog()} />;
    sendMade(response, makePlain('Berichte', '/reports', site, view));
  });
  router.get('/reports/:name', async (request, response, next) => {
    const entry = (await catalog()).find(({ name }) => name === request.params.name);
    if (!entry) return void next(nothingNamedSo());
    const view = <ReportView entry={entry} snippets={snippetsOf(entry, originOf(request))} />;
    sendMade(response, makePlain(entry.title, request.path, site, view));
  });
  return router;
}

/** Code that works as it stands: with the examples of what has to be said. */
function snippetsOf(entry: CatalogEntry, origin: string): ReportSnippet[] {
  const needed = entry.parameters.filter((each) => each.isRequired && !each.default && each.example);
  const search = new URLSearchParams(needed.map(({ name, example = '' }) => [name, example])).toString();
  return snippets.map(({ title, code }) => ({ title, text: code(entry, `${origin}/reports/${entry.name}`, search) }));
}

const originOf = (request: Request) => `${request.protocol}://${request.get('host')}`;
