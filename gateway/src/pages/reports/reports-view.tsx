import type { JSX } from 'preact';
import type { CatalogEntry } from '../../reports/catalog/report-catalog';

export function ReportsView({ entries }: { entries: readonly CatalogEntry[] }): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">Berichte</h1>
      <p class="kern-body lead">
        Feste Adressen für Excel, Power BI, R und Python: als CSV, XLSX, JSON und Parquet, immer mit dem heutigen Stand
        oder dem eines Stichtags.
      </p>
      <ul class="plain-list entries">
        {entries.map(({ name, title, description, formats }) => (
          <li key={name}>
            <h2 class="entry-title">
              <a href={`/reports/${name}`}>{title}</a>
            </h2>
            <p>{description}</p>
            <Downloads of={formats} title={title} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function Downloads({ of: formats, title }: { of: CatalogEntry['formats']; title: string }): JSX.Element {
  return (
    <ul class="marks" aria-label={`„${title}“ herunterladen`}>
      {formats.map(({ name, path }) => (
        <li key={name}>
          <a href={path} download>
            {name.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
