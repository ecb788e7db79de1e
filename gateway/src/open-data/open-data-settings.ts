import { type Licence, licences } from './licences';

/** Where the graph is known and what is published from it. */
export interface OpenDataSettings {
  /** `https://host` of the graph as the public knows it; null takes the host that a client wrote. */
  publicUrl: string | null;
  /** Where the exports are that are served; null where there are none. */
  exportsFolder: string | null;
  licence: Licence;
  /** Who publishes, as the catalogue names it. */
  publisher: { name: string; url: string | null; email: string | null };
  /** Where GovData knows the publisher from, `http://dcat-ap.de/def/contributors/...`; null where it does not yet. */
  contributorId: string | null;
  /** Which part of Germany the data are about, as an address of dcat-ap.de. */
  geocoding: string;
}

const CONTRIBUTORS = 'http://dcat-ap.de/def/contributors/';
const GEOCODINGS = 'http://dcat-ap.de/def/politicalGeocoding/';

/**
 * Reads PUBLIC_URL, EXPORTS_FOLDER, OPEN_DATA_LICENCE, PUBLISHER_NAME, PUBLISHER_URL, PUBLISHER_EMAIL, CONTRIBUTOR_ID and
 * POLITICAL_GEOCODING; docs/open-data.md lists them. Throws on a value that is none.
 */
export function openDataSettings(environment: NodeJS.ProcessEnv): OpenDataSettings {
  const { EXPORTS_FOLDER, PUBLISHER_NAME, PUBLISHER_EMAIL, CONTRIBUTOR_ID, POLITICAL_GEOCODING } = environment;
  return {
    publicUrl: urlIn(environment, 'PUBLIC_URL', true),
    exportsFolder: EXPORTS_FOLDER || null,
    licence: licenceIn(environment),
    publisher: {
      name: PUBLISHER_NAME || 'Betreiber dieses OZG-Graphen',
      url: urlIn(environment, 'PUBLISHER_URL'),
      email: PUBLISHER_EMAIL || null,
    },
    contributorId: CONTRIBUTOR_ID ? below(CONTRIBUTORS, 'CONTRIBUTOR_ID', CONTRIBUTOR_ID) : null,
    geocoding: below(GEOCODINGS, 'POLITICAL_GEOCODING', POLITICAL_GEOCODING || 'stateKey/15'),
  };
}

function urlIn(environment: NodeJS.ProcessEnv, setting: string, isOrigin = false): string | null {
  const text = environment[setting];
  if (!text) return null;
  const isUrl = /^https?:/.test(text) && URL.canParse(text);
  if (isUrl && (!isOrigin || new URL(text).origin === text)) return text;
  const form = isOrigin
    ? 'an origin such as "https://ozg.example.org"'
    : 'an address such as "https://example.org/ozg"';
  throw new Error(`${setting} must be ${form}, but has "${text}".`);
}

function licenceIn({ OPEN_DATA_LICENCE: name = 'dl-by-de/2.0' }: NodeJS.ProcessEnv): Licence {
  const licence = licences.find((each) => each.name === name);
  if (licence) return licence;
  const names = licences.map((each) => each.name).join(', ');
  throw new Error(`OPEN_DATA_LICENCE must be one of ${names}, but has "${name}".`);
}

function below(base: string, setting: string, text: string): string {
  if (/^[\w/-]+$/.test(text)) return base + text;
  throw new Error(`${setting} must be what follows "${base}", but has "${text}".`);
}
