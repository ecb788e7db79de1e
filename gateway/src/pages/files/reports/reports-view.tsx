import type { JSX } from 'preact';
import type { CatalogEntry } from '../../../reports/catalog/report-catalog';
import { formatWords } from './report-words';

export function ReportsView({ entries }: { entries: readonly CatalogEntry[] }): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">Berichte</h1>
      <p class="kern-body lead">
        Feste Adressen für Excel, Power BI, R und Python: als CSV, XLSX, JSON und Parquet, immer mit dem heutigen Stand
        oder dem eines Stichtags.
      </p>
      <ul class="plain-list entries">
        {entries.map(({ name, title, description, formats, parameters }) => (
          <li key={name}>
            <h2 class="entry-title">
              <a href={`/reports/${name}`}>{title}</a>
            </h2>
            <p>{description}</p>
            <Downloads of={formats} title={title} needed={parameters.filter(isNeeded).map((each) => each.title)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const isNeeded = ({ isRequired, default: standard }: CatalogEntry['parameters'][number]) => isRequired && !standard;

interface DownloadsProps {
  of: CatalogEntry['formats'];
  title: string;
  /** What has to be said before. */
  needed: readonly string[];
}

function Downloads({ of: formats, title, needed }: DownloadsProps): JSX.Element {
  if (needed.length) return <p class="quiet">Auf der Seite des Berichts anzugeben: {needed.join(', ')}.</p>;
  return (
    <ul class="downloads" aria-label={`„${title}“ herunterladen`}>
      {formats.map(({ name, path }) => (
        <li key={name}>
          <a href={path} download>
            {formatWords[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}
