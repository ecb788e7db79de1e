import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import contentDisposition from 'content-disposition';
import type { Request, Response } from 'express';
import { isNamed } from '../../http/graphql/kept-answer';
import { refusal } from '../../http/refusal';
import { requestIdOf } from '../../operation/requests/page-records';
import { formats } from '../formats/formats';
import type { ReportRequest } from '../parameters/read-request';
import { makeFile, type ReportGround } from '../run/make-file';
import type { ReportTags } from '../run/report-tags';

// A long report asks the graph a hundred times.
const AT_ONCE = 8;

/** Sends reports: the whole file or a problem, or 304 to who has it already. */
export function reportSender(ground: ReportGround, tags: ReportTags) {
  let underWay = 0;
  return async (request: Request, response: Response, asked: ReportRequest): Promise<void> => {
    const known = tags.find(asked);
    if (known && isNamed(known, request.get('if-none-match'))) return void withTag(response, known).status(304).end();
    if (underWay >= AT_ONCE) {
      response.set('retry-after', '5');
      throw refusal('TOO_MANY_AT_ONCE', `${AT_ONCE} reports are being made already.`);
    }
    underWay += 1;
    try {
      await make(ground, tags, request, response, asked);
    } catch (error) {
      // Nobody is there to be told.
      if (!response.destroyed) throw error;
    } finally {
      underWay -= 1;
    }
  };
}

async function make(
  ground: ReportGround,
  tags: ReportTags,
  request: Request,
  response: Response,
  asked: ReportRequest,
) {
  const waiting = { requestId: requestIdOf(response), isGone: () => response.destroyed };
  await using file = await makeFile(ground, asked, waiting);
  const tag = tags.note(asked, file.standing);
  if (tag && isNamed(tag, request.get('if-none-match'))) return void withTag(response, tag).status(304).end();
  const { size } = await stat(file.path);
  withTag(response, tag).set({
    'content-type': formats[asked.format].contentType,
    'content-length': String(size),
    'content-disposition': contentDisposition(...fileNames(asked)),
  });
  if (request.method === 'HEAD') return void response.end();
  // Who leaves early, or a process that dies, leaves fewer bytes than announced: no one takes them for the whole.
  await pipeline(createReadStream(file.path), response);
}

function withTag(response: Response, tag: string | undefined): Response {
  // Weak, as a workbook carries the minute of its making.
  if (tag) response.set('etag', `W/${tag}`);
  return response.set('cache-control', tag ? 'public, no-cache' : 'no-store');
}

/** By its German title, and in ASCII for programs that know nothing else. */
function fileNames({ report, asOf, compare, format }: ReportRequest) {
  const days = compare ? `${compare} bis ${asOf}` : asOf;
  const fallback = `${report.name}-${days.replaceAll(' ', '-')}.${format}`;
  return [`${report.title.replaceAll('/', '-')} ${days}.${format}`, { fallback }] as const;
}
