import type { ComponentChildren, JSX } from 'preact';
import { assetUrl } from '../assets/assets';
import type { SiteSettings } from '../site/site-settings';
import { Foot } from './foot';
import { Head } from './head';
import { Notices } from './notices';

export interface LayoutProps {
  title: string;
  path: string;
  site: SiteSettings;
  /** What the graph could not answer. */
  missing: readonly string[];
  isSynthetic: boolean;
  children: ComponentChildren;
}

/** What all pages have around their content. */
export function Layout({ title, path, site, missing, isSynthetic, children }: LayoutProps): JSX.Element {
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${site.name}`}</title>
        <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('kern.css')} />
        <link rel="stylesheet" href={assetUrl('site.css')} />
        <script type="module" src={assetUrl('site.js')} />
      </head>
      <body>
        <a class="skip-link" href="#content">
          Zum Inhalt springen
        </a>
        <Head path={path} site={site} />
        <main id="content" class="page" tabIndex={-1}>
          <Notices missing={missing} isSynthetic={isSynthetic} />
          {children}
        </main>
        <Foot site={site} />
      </body>
    </html>
  );
}
