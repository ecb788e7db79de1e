import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { ResponseCache } from '../../cache/response-cache';
import { answerProblems } from '../../http/problems';
import type { Graph } from '../../graph/graph';
import type { WebAnswers } from '../../web/web-answers';
import { openApi } from '../catalog/open-api';
import { reportCatalog } from '../catalog/report-catalog';
import { formatNames, isFormat } from '../formats/formats';
import { readRequest } from '../parameters/read-request';
import { ReportTags } from '../run/report-tags';
import { shippedReports } from '../shipped-reports';
import { reportProblem, reportProblems } from './report-problems';
import { reportSender } from './send-report';

const PATH = '/reports';
const OPEN_API = '/openapi.json';

/** /reports, /reports/<name>.csv .xlsx .json .parquet and /openapi.json: the graph for those who have no GraphQL. */
export function reportRoutes(graph: Graph, web: WebAnswers, log: Logger, cache?: ResponseCache): Router {
  const router = Router();
  const send = reportSender({ graph, web }, new ReportTags(graph, cache));

  router.get(PATH, async (request, response, next) => {
    response.vary('accept');
    if (request.accepts(['json', 'html']) !== 'json') return next();
    response.json({ reports: reportCatalog(shippedReports(), await graph.load()) });
  });

  router.get(OPEN_API, async (_request, response) => {
    response.json(openApi(reportCatalog(shippedReports(), await graph.load())));
  });

  router.get(`${PATH}/:name.:format`, async (request, response) => {
    await send(request, response, await asked(request, graph));
  });

  router.all([PATH, OPEN_API, `${PATH}/:name.:format`], (request: Request, response: Response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next();
    response.set('allow', 'GET, HEAD');
    throw reportProblem('METHOD_NOT_ALLOWED', 'A report is asked for.', ['GET', 'HEAD']);
  });

  router.use([PATH, OPEN_API], answerProblems(log, reportProblems));
  return router;
}

async function asked(request: Request, graph: Graph) {
  const { name = '', format = '' } = request.params as { name?: string; format?: string };
  const reports = shippedReports();
  const report = reports.get(name);
  if (!report)
    throw reportProblem('REPORT_UNKNOWN', `There is no report "${name.slice(0, 100)}".`, [...reports.keys()]);
  if (!isFormat(format)) {
    throw reportProblem('REPORT_FORMAT_UNKNOWN', `There is no format ".${format.slice(0, 100)}".`, formatNames);
  }
  const { searchParams } = new URL(request.url, 'http://localhost');
  return readRequest(report, format, searchParams, await graph.load());
}
