import type { IncomingMessage } from 'node:http';
import { editorOf } from '@ozg/shared/editing/rights';
import { graphError } from '@ozg/shared/errors/graph-error';
import { type Caller, Role } from '@ozg/shared/identity/caller';
import { germanDay } from '@ozg/shared/keys/german-day';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { type AskGraph, askGraph } from '../../graph/ask-graph';
import type { Graph } from '../../graph/graph';
import { sendReport } from '../apply-mutation';
import { exportReport } from '../export-report';
import { XLSX } from '../file/columns';
import { applyReport } from '../upload/apply-report';
import { diffText } from '../upload/diff-text';
import { MAX_UPLOAD_BYTES, readReport } from '../upload/read-report';
import { diffReport } from '../upload/report-diff';
import { readVocabulary } from '../vocabulary';
import { answerProblems } from '../../http/problems';
import { reportProblems } from './problems';
import { flagIn, idsIn, idempotencyKeyIn, ministryIn, monthIn } from './request-values';

/** Tells from a request who asks. */
export type CallerOf = (request: IncomingMessage) => Promise<Caller>;

const PATH = '/monthly-report';

/** The monthly report as a workbook: fetched, filled in, looked at and taken over. (Monatsmeldung) */
export function monthlyReportRoutes(graph: Graph, log: Logger, callerOf: CallerOf): Router {
  const router = Router();
  const signedIn = whoMayEdit(graph, callerOf);

  router.get(`${PATH}.xlsx`, signedIn, async (request, response) => {
    const wanted = { ministryId: ministryIn(request), month: monthIn(request) ?? germanDay().slice(0, 7) };
    const { fileName, content } = await exportReport(askOf(response), wanted);
    response.set('content-disposition', `attachment; filename="${fileName}"`).type(XLSX).send(content);
  });

  router.post(`${PATH}/diff`, signedIn, onlyWorkbooks, workbookBody, async (request, response) => {
    const { ask, report, vocabulary } = await opened(request, response);
    const diff = await diffReport(ask, report, vocabulary);
    if (request.accepts(['application/json', 'text/plain']) !== 'text/plain') return void response.json(diff);
    response.type('text/plain').send(`${diffText(diff, vocabulary)}\n`);
  });

  router.post(`${PATH}/apply`, signedIn, onlyWorkbooks, workbookBody, async (request, response) => {
    const acceptance = {
      only: idsIn(request, 'only'),
      confirmsOthers: flagIn(request, 'confirmOthers'),
      idempotencyKey: idempotencyKeyIn(request),
    };
    const { ask, report, vocabulary } = await opened(request, response);
    const { changes, confirmedCount, monthlyReport } = await applyReport(ask, report, vocabulary, acceptance);
    response.json({ changes, confirmedCount, monthlyReport });
  });

  router.use([PATH, `${PATH}.xlsx`], answerProblems(log, reportProblems));
  return router;
}

/** Lets those pass who may change something at all, before a body is read. What they may, the graph decides. */
function whoMayEdit(graph: Graph, callerOf: CallerOf): RequestHandler {
  return async (request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const caller = await callerOf(request);
    const ask = askGraph(graph, caller);
    if (request.method === 'POST' && !isEditor(caller)) await haveRefused(ask, request);
    editorOf(caller);
    response.locals['ask'] = ask;
    next();
  };
}

function isEditor(caller: Caller): boolean {
  return caller.kind === 'signed-in' && caller.role !== Role.READER;
}

/** Lets the graph refuse an upload, which it does without a look at the rows and with a line in its audit. */
async function haveRefused(ask: AskGraph, request: Request): Promise<void> {
  const ministryId = String(request.query['ministry'] ?? '').slice(0, 100);
  const month = germanDay().slice(0, 7);
  await sendReport(ask, { ministryId, month, rows: [], confirmsOthers: false, isPreview: true });
}

const askOf = ({ locals }: Response): AskGraph => locals['ask'] as AskGraph;

// A form of another site cannot send this type without the browser asking first.
const onlyWorkbooks: RequestHandler = (request, _response, next) => {
  if (!request.is(XLSX)) throw graphError('UNSUPPORTED_MEDIA_TYPE', `The body must be of the type ${XLSX}.`);
  next();
};

const workbookBody = express.raw({ type: XLSX, limit: MAX_UPLOAD_BYTES, inflate: false });

async function opened(request: Request, response: Response) {
  const ask = askOf(response);
  const expected = { ministryId: ministryIn(request, true), month: monthIn(request) };
  const report = await readReport(request.body as Buffer, expected);
  return { ask, report, vocabulary: await readVocabulary(ask) };
}
