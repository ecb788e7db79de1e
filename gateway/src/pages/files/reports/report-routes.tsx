import { type Request, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Graph } from '../../../graph/graph';
import { type CatalogEntry, reportCatalog } from '../../../reports/catalog/report-catalog';
import { snippets } from '../../../reports/catalog/snippets/snippets';
import type { Report } from '../../../reports/definition/report';
import { readRequest } from '../../../reports/parameters/read-request';
import { shippedReports } from '../../../reports/shipped-reports';
import { nothingNamedSo } from '../../site/answer-problem';
import { makePlain } from '../../site/make-page';
import { sendMade } from '../../site/send-made';
import type { SiteSettings } from '../../site/site-settings';
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
    const report = shippedReports().get(request.params.name);
    if (!entry || !report) return void next(nothingNamedSo());
    const search = examplesFor(entry);
    const view = (
      <ReportView
        entry={entry}
        snippets={snippetsOf(entry, originOf(request), search)}
        explorerUrl={inExplorer(report, search, await graph.load())}
      />
    );
    sendMade(response, makePlain(entry.title, request.path, site, view));
  });
  return router;
}

/** What has to be said, by its examples. */
function examplesFor({ parameters }: CatalogEntry): URLSearchParams {
  const needed = parameters.filter((each) => each.isRequired && !each.default && each.example);
  return new URLSearchParams(needed.map(({ name, example = '' }) => [name, example]));
}

/** Code that works as it stands. */
function snippetsOf(entry: CatalogEntry, origin: string, search: URLSearchParams): ReportSnippet[] {
  const address = `${origin}/reports/${entry.name}`;
  return snippets.map(({ title, code }) => ({ title, text: code(entry, address, search.toString()) }));
}

/** The report's own operation, without the comment that makes a report of it. */
function inExplorer(report: Report, search: URLSearchParams, schema: GraphQLSchema): string {
  const { variables } = readRequest(report, 'json', search, schema);
  const query = report.operation.text.replace(/^(#.*\n)+/, '');
  return `/explorer?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
}

const originOf = (request: Request) => `${request.protocol}://${request.get('host')}`;
