import { Router } from 'express';
import type { Graph } from '../../../graph/graph';
import { nothingNamedSo } from '../../site/answer-problem';
import { makePlain } from '../../site/make-page';
import { sendMade } from '../../site/send-made';
import type { SiteSettings } from '../../site/site-settings';
import { readText } from '../texts/text-pages';
import { TextView } from '../texts/text-view';
import { docPages, docTarget } from './doc-pages';
import { SchemaPages } from './schema/schema-pages';
import { Trail } from './trail';

/** /docs and all below: texts, and the reference of the schema that is served at the moment. */
export function docsRoutes(graph: Graph, site: SiteSettings): Router {
  const router = Router();
  const schema = new SchemaPages(graph, site);
  router.get('/docs/schema', async (_request, response) => sendMade(response, await schema.index()));
  router.get('/docs/schema/:type', async (request, response, next) => {
    const page = await schema.ofType(request.params.type);
    if (page) sendMade(response, page);
    else next(nothingNamedSo());
  });
  for (const page of docPages) {
    router.get(page.path, (_request, response) => {
      const html = readText(page, site, docTarget);
      const view = (
        <>
          {page.path !== '/docs' && <Trail steps={[{ href: '/docs', label: 'Hilfe' }]} here={page.title} />}
          <TextView html={html} language={page.language} />
        </>
      );
      sendMade(response, makePlain(page.title, page.path, site, view));
    });
  }
  return router;
}
