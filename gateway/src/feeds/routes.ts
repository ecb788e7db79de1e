import { join } from 'node:path';
import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph';
import { answerProblems } from '../http/problems';
import { type FilterParameters, filterIn } from '../web/filter-parameters';
import { originOf } from '../web/site';
import type { WebAnswer, WebAnswers } from '../web/web-answers';
import { readOperation, type WebOperation } from '../web/web-operation';
import { atomOf } from './atom';
import { calendarOf } from './calendar';
import { hoursFeed } from './consultation-hours';
import type { FeedContent } from './feed-entry';
import { hourParameters, newsletterParameters, projectParameters } from './feed-parameters';
import { jsonFeedOf } from './json-feed';
import { newsletterFeed } from './newsletter';
import { projectFeed } from './project-changes';

const folder = join(__dirname, '..', '..', 'pages', 'feeds');

const CALENDAR = 'text/calendar; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const JSON_FEED = 'application/feed+json; charset=utf-8';

interface FeedKind {
  path: string;
  operation: WebOperation;
  parameters: FilterParameters;
  contentOf(answer: WebAnswer, asked: string): FeedContent;
}

/** Feeds of consultation hours, newsletters and of what moves in projects; the consultation hours also as a calendar. */
export function feedRoutes(graph: Graph, web: WebAnswers, log: Logger, publicUrl: string | null): Router {
  const hours = readOperation(join(folder, 'consultation-hours.graphql'));
  const kinds: FeedKind[] = [
    { path: '/consultation-hours', operation: hours, parameters: hourParameters, contentOf: hoursFeed },
    {
      path: '/newsletter',
      operation: readOperation(join(folder, 'newsletter.graphql')),
      parameters: newsletterParameters,
      contentOf: newsletterFeed,
    },
    {
      path: '/projects',
      operation: readOperation(join(folder, 'project-changes.graphql')),
      parameters: projectParameters,
      contentOf: projectFeed,
    },
  ];
  const asked = (request: Request, parameters: FilterParameters) => ({
    filter: filterIn(request.query, parameters, graph.apiSchema()),
    origin: originOf(request, publicUrl),
  });

  const router = Router();
  router.get('/consultation-hours.ics', async (request, response) => {
    const { filter, origin } = asked(request, hourParameters);
    const question = { operation: hours, variables: { filter }, as: `ics ${origin}` };
    await web.send(request, response, question, (answer) => ({
      body: calendarOf(answer, origin),
      contentType: CALENDAR,
    }));
  });
  // Calendars subscribe to what has this scheme.
  router.get('/consultation-hours.webcal', (request, response) => {
    const { search } = new URL(request.originalUrl, 'http://feed');
    const address = `${originOf(request, publicUrl)}/consultation-hours.ics${search}`;
    response.redirect(address.replace(/^https?/, 'webcal'));
  });
  for (const { path, operation, parameters, contentOf } of kinds) {
    const serve =
      (form: string, contentType: string, write: typeof atomOf) => async (request: Request, response: Response) => {
        const { filter, origin } = asked(request, parameters);
        const search = new URLSearchParams(Object.entries(namedBack(filter, parameters))).toString();
        const address = `${path}.${form}${search && `?${search}`}`;
        const question = { operation, variables: { filter }, as: `${form} ${origin}` };
        await web.send(request, response, question, (answer) => ({
          body: write(contentOf(answer, decodeURIComponent(search)), origin, address),
          contentType,
        }));
      };
    router.get(`${path}.atom`, serve('atom', ATOM, atomOf));
    router.get(`${path}.json`, serve('json', JSON_FEED, jsonFeedOf));
    router.use([`${path}.atom`, `${path}.json`, `${path}.ics`], answerProblems(log, { known: () => undefined }));
  }
  return router;
}

/** The filter by the names of parameters, in their order: one address for one filter. */
function namedBack(filter: Record<string, string[]>, parameters: FilterParameters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { field }]) => {
      const values = filter[field];
      return values ? [[name, values.join(',')]] : [];
    }),
  );
}
