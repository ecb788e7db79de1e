import type { JSX } from 'preact';
import { furtherPlaces, legalPlaces, mainPlaces, type Place } from '../site/navigation';
import type { SiteSettings } from '../site/site-settings';

export function Foot({ site }: { site: SiteSettings }): JSX.Element {
  return (
    <footer class="site-foot">
      <nav id="menu" aria-label="Alle Seiten" tabIndex={-1}>
        <Places places={[...mainPlaces, ...furtherPlaces]} />
      </nav>
      <nav aria-label="Rechtliches">
        <Places places={legalPlaces} />
      </nav>
      <p>{site.name}: Stand der Umsetzung des Onlinezugangsgesetzes. Freie Software unter der EUPL 1.2.</p>
    </footer>
  );
}

function Places({ places }: { places: readonly Place[] }): JSX.Element {
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
