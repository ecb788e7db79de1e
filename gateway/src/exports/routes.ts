import { resolve } from 'node:path';
import { graphError } from '@ozg/shared/errors/graph-error';
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { answerProblems } from '../http/problems';
import type { OpenDataSettings } from '../open-data/open-data-settings';
import { originOf } from '../web/site';
import { type ExportedFile, readExports } from './export-list';

const contentTypes: Record<string, string> = {
  sqlite: 'application/vnd.sqlite3',
  parquet: 'application/vnd.apache.parquet',
};

export const contentTypeOf = ({ name }: ExportedFile): string =>
  contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/**
 * /exports: everything as files, as they stand in a folder that the gateway reads and never writes. Who wants HTML is left
 * to a page.
 */
export function exportRoutes({ exportsFolder, publicUrl, licence }: OpenDataSettings, log: Logger): Router {
  const router = Router();
  const list: RequestHandler = (request, response) => {
    const { exportedAt = null, files = [] } = readExports(exportsFolder) ?? {};
    const origin = originOf(request, publicUrl);
    response.set('cache-control', 'no-cache').json({
      exportedAt,
      licence: licence.url,
      files: files.map((file) => ({
        ...file,
        url: `${origin}/exports/${file.name}`,
        contentType: contentTypeOf(file),
      })),
    });
  };
  router.get('/exports', (request, response, next) => {
    response.vary('accept');
    if (request.accepts(['json', 'html']) !== 'json') return void next();
    return void list(request, response, next);
  });
  router.get('/exports.json', list);
  router.get('/exports/:name', (request, response, next) => {
    const current = readExports(exportsFolder);
    const file = current?.files.find(({ name }) => name === request.params.name);
    if (!current || !file) throw unknown(current?.files ?? []);
    response.set({
      // By content, so that a new edition of the same content need not be fetched again.
      etag: `"${file.sha256}"`,
      'last-modified': new Date(current.exportedAt).toUTCString(),
      'cache-control': 'public, no-cache',
      'content-type': contentTypeOf(file),
      'content-disposition': `attachment; filename="${file.name}"`,
    });
    response.sendFile(file.name, { root: resolve(exportsFolder ?? '', current.edition) }, (error) => {
      // A client that leaves in the middle is no failure.
      if (error && !response.headersSent) next(error);
    });
  });
  router.use('/exports', answerProblems(log, { known: () => undefined }));
  return router;
}

function unknown(files: ExportedFile[]) {
  const possible = files.length ? `There are ${files.map(({ name }) => name).join(', ')}.` : 'None were made yet.';
  return graphError('EXPORT_UNKNOWN', `There is no such file among the exports. ${possible}`);
}
