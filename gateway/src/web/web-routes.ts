import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ResponseCache } from '../cache/response-cache';
import { exportRoutes } from '../exports/routes';
import { feedRoutes } from '../feeds/routes';
import type { Graph } from '../graph/graph';
import { openDataRoutes } from '../open-data/routes';
import type { OpenDataSettings } from '../open-data/open-data-settings';
import { pageRoutes } from '../pages/site/routes';
import type { SiteSettings } from '../pages/site/site-settings';
import { formatNames } from '../reports/formats/formats';
import { reportRoutes } from '../reports/http/routes';
import { shippedReports } from '../reports/shipped-reports';
import { WebAnswers } from './web-answers';

export interface WebGround {
  graph: Graph;
  openData: OpenDataSettings;
  site: SiteSettings;
  cache?: ResponseCache;
  log: Logger;
}

const listedReports = () => [...shippedReports().values()].map((report) => ({ ...report, formats: formatNames }));

/** All that is made of the graph for those who do not ask it themselves; pages come last, as they answer for the rest. */
export function webRoutes({ graph, openData, site, cache, log }: WebGround): RequestHandler[] {
  const web = new WebAnswers(graph, log, cache);
  return [
    exportRoutes(openData, log),
    openDataRoutes({ web, settings: openData, reports: listedReports, log }),
    feedRoutes(graph, web, log, openData.publicUrl),
    reportRoutes(graph, web, log, cache),
    pageRoutes({ graph, web, site, openData }),
  ];
}
