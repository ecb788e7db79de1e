import { type DocumentSettings, documentSettings } from '../documents/document-settings';
import { type Limits, limitSettings } from '../limits/limit-settings';
import { type OpenDataSettings, openDataSettings } from '../open-data/open-data-settings';
import { type SiteSettings, siteSettings } from '../pages/site/site-settings';
import { type EdgeSettings, edgeSettings } from './edge/edge-settings';

/** How the gateway protects itself and those who use it. */
export interface GatewaySettings {
  limits: Limits;
  edge: EdgeSettings;
  documents: DocumentSettings;
  openData: OpenDataSettings;
  site: SiteSettings;
}

/** Reads the environment; docs/limits.md and docs/pages.md list the settings. Throws with one sentence on one that is none. */
export function gatewaySettings(environment: NodeJS.ProcessEnv): GatewaySettings {
  return {
    limits: limitSettings(environment),
    edge: edgeSettings(environment),
    documents: documentSettings(environment),
    openData: openDataSettings(environment),
    site: siteSettings(environment),
  };
}
