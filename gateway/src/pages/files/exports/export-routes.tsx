import { Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { readExports } from '../../../exports/export-list';
import type { Graph } from '../../../graph/graph';
import type { OpenDataSettings } from '../../../open-data/open-data-settings';
import { originOf } from '../../../web/site';
import { germanTermOf } from '../../help/docs/schema/description';
import { makePlain } from '../../site/make-page';
import { sendMade } from '../../site/send-made';
import type { SiteSettings } from '../../site/site-settings';
import { ExportsView, type FileContent } from './exports-view';

/** /exports for people; what a tool fetches there is served elsewhere. */
export function exportPage(graph: Graph, site: SiteSettings, settings: OpenDataSettings): Router {
  const router = Router();
  router.get('/exports', async (request, response) => {
    const schema = await graph.load();
    const view = (
      <ExportsView
        exports={readExports(settings.exportsFolder)}
        contentOf={(file) => contentOf(file, schema)}
        settings={settings}
        origin={originOf(request, settings.publicUrl)}
      />
    );
    response.vary('accept');
    sendMade(response, makePlain('Alle Daten als Datei', '/exports', site, view));
  });
  return router;
}

/** What is in a file, by the type of the graph that its table is named after. */
function contentOf(file: string, schema: GraphQLSchema): FileContent | null {
  const [, table = ''] = /^[a-z]+_(\w+)\.parquet$/.exec(file) ?? [];
  const type = schema.getType(table === 'project_change' ? 'Change' : pascal(table));
  const term = germanTermOf(type?.description);
  return type && term ? { type: type.name, term } : null;
}

const pascal = (name: string) => name.replaceAll(/(?:^|_)(\w)/g, (_found, letter: string) => letter.toUpperCase());
