import { join } from 'node:path';
import { Router } from 'express';
import type { Logger } from 'pino';
import { readExports } from '../exports/export-list';
import { answerProblems } from '../http/problems';
import { requestIdOf } from '../operation/requests/page-records';
import { originOf } from '../web/site';
import type { WebAnswers } from '../web/web-answers';
import { readOperation } from '../web/web-operation';
import { catalog } from './catalog';
import type { ListedReport } from './datasets';
import { servicesFrom } from './listed-services';
import type { OpenDataSettings } from './open-data-settings';
import { publicService } from './public-service';
import { jsonLdOf } from './rdf/json-ld';
import { rdfXmlOf } from './rdf/rdf-xml';
import type { Resource } from './rdf/resource';
import { turtleOf } from './rdf/turtle';

const folder = join(__dirname, '..', '..', 'pages', 'open-data');

const JSON_LD = 'application/ld+json';

const forms: Record<string, { contentType: string; write: (resources: Resource[]) => string }> = {
  ttl: { contentType: 'text/turtle; charset=utf-8', write: turtleOf },
  jsonld: { contentType: JSON_LD, write: jsonLdOf },
  rdf: { contentType: 'application/rdf+xml; charset=utf-8', write: rdfXmlOf },
};

export interface OpenDataGround {
  web: WebAnswers;
  settings: OpenDataSettings;
  reports(): readonly ListedReport[];
  log: Logger;
}

/** /catalog.ttl, .jsonld and .rdf in DCAT-AP.de 3.0, and each OZG service as /services/<ozgId>.jsonld in CPSV-AP 3.2. */
export function openDataRoutes({ web, settings, reports, log }: OpenDataGround): Router {
  const services = readOperation(join(folder, 'services.graphql'));
  const service = readOperation(join(folder, 'service.graphql'));
  const router = Router();
  for (const [ending, { contentType, write }] of Object.entries(forms)) {
    router.get(`/catalog.${ending}`, async (request, response) => {
      const origin = originOf(request, settings.publicUrl);
      const published = readExports(settings.exportsFolder);
      const question = { operation: services, variables: {}, as: `${ending} ${origin} ${published?.edition ?? ''}` };
      await web.send(request, response, question, async (first) => {
        const ask = (after: string) => web.ask(services, { after }, requestIdOf(response));
        const content = { exports: published, reports: reports(), services: await servicesFrom(first, ask) };
        return { body: write(catalog(content, settings, origin)), contentType };
      });
    });
  }
  router.get('/services/:ozgId.jsonld', async (request, response) => {
    const origin = originOf(request, settings.publicUrl);
    const question = { operation: service, variables: { ozgId: request.params.ozgId }, as: `jsonld ${origin}` };
    await web.send(request, response, question, (answer) => ({
      body: jsonLdOf(publicService(answer, origin)),
      contentType: JSON_LD,
    }));
  });
  router.use(
    ['/catalog.ttl', '/catalog.jsonld', '/catalog.rdf', '/services/:ozgId.jsonld'],
    answerProblems(log, { known: () => undefined }),
  );
  return router;
}
