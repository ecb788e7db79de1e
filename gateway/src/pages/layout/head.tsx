import type { JSX } from 'preact';
import { mainPlaces } from '../site/navigation';
import type { SiteSettings } from '../site/site-settings';

export function Head({ path, site }: { path: string; site: SiteSettings }): JSX.Element {
  return (
    <header class="site-head">
      {site.isOfficial && <p class="site-head__official">Offizielle Website</p>}
      <div class="site-head__row">
        <a class="site-head__name" href="/">
          {site.name}
        </a>
        <a class="site-head__menu" href="#menu">
          Menü
        </a>
        <nav class="site-head__places" aria-label="Hauptnavigation">
          <ul>
            {mainPlaces.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={isCurrent(href, path) ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

const isCurrent = (href: string, path: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
