import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Standing } from '../../cache/response-cache';
import type { Data } from '../../execution/run';
import type { Graph } from '../../graph/graph';
import type { WebAnswers } from '../../web/web-answers';
import { DAY } from '../definition/report';
import { formats } from '../formats/formats';
import type { RowWriter } from '../formats/format';
import type { ReportRequest } from '../parameters/read-request';
import { compared, comparedColumns } from '../rows/compare';
import { pages } from '../rows/pages';
import { onOneVersion, OneVersion } from './one-version';

/** What a report is made from. */
export interface ReportGround {
  graph: Graph;
  web: WebAnswers;
}

/** A whole report as a file that is removed with it. */
export interface ReportFile extends AsyncDisposable {
  path: string;
  standing?: Standing;
}

/** Who wants it: by the id of the request in the log, unless it is gone by now. */
export interface Waiting {
  requestId: string;
  isGone(): boolean;
}

/**
 * Makes the file of a report, whole and from one version of the data, with no more than a page of rows in memory.
 * Throws REPORT_INCOMPLETE, REPORT_UNSTABLE, REPORT_TOO_LONG or REPORT_SUBJECT_UNKNOWN.
 */
export async function makeFile(ground: ReportGround, request: ReportRequest, waiting: Waiting): Promise<ReportFile> {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-report-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, `report.${request.format}`);
  try {
    const standing = await onOneVersion(() => write(ground, request, waiting, path));
    return { path, standing, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function write(ground: ReportGround, request: ReportRequest, waiting: Waiting, path: string) {
  const { report, asOf, compare, variables, isForExcel } = request;
  const version = new OneVersion(ground.graph);
  const columns = compare ? comparedColumns(report, compare) : report.columns;
  const head = { report, asOf, compare, parameters: variables, columns, isForExcel };
  const writer = await formats[request.format].open(path, head);
  try {
    for await (const rows of rowsOf(ground, request, waiting, version)) await writer.write(rows);
    version.end();
  } catch (error) {
    await letGo(writer);
    throw error;
  }
  await writer.end();
  return version.standing;
}

function rowsOf(
  { web }: ReportGround,
  { report, variables, compare }: ReportRequest,
  waiting: Waiting,
  version: OneVersion,
) {
  const ask = async (asked: Data) => {
    if (waiting.isGone()) throw new Error('Nobody waits for the report any more.');
    return version.see(await web.ask(report.operation, asked, waiting.requestId));
  };
  const now = pages(report, variables, ask);
  return compare ? compared(report, now, pages(report, { ...variables, [DAY]: compare }, ask)) : now;
}

/** What went wrong first is what is told. */
const letGo = (writer: RowWriter) => writer.abandon().catch(() => undefined);
