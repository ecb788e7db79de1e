/** What an operator says about the pages. */
export interface SiteSettings {
  name: string;
  /** Whether the pages may call themselves an official website; only authorities may. */
  isOfficial: boolean;
  /** Folder with imprint.md, privacy.md and accessibility.md of the operator. */
  textFolder?: string;
}

/** Reads SITE_NAME, SITE_OFFICIAL and SITE_TEXTS. Throws on what is none. */
export function siteSettings(environment: NodeJS.ProcessEnv): SiteSettings {
  const official = environment['SITE_OFFICIAL'] || 'off';
  if (!['on', 'off'].includes(official)) throw new Error(`SITE_OFFICIAL must be "on" or "off", but is "${official}".`);
  return {
    name: environment['SITE_NAME'] || 'OZG-Graph',
    isOfficial: official === 'on',
    textFolder: environment['SITE_TEXTS'] || undefined,
  };
}
