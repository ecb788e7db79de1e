import type { JSX } from 'preact';
import { Section } from '../../parts/tables/section';

interface Way {
  tool: string;
  /** What has to be known beside the line. */
  about: string;
  lines(origin: string): string;
}

const ways: readonly Way[] = [
  {
    tool: 'DuckDB',
    about: 'Fragt Parquet-Dateien mit SQL ab, auch mehrere zugleich.',
    lines: (origin) =>
      `curl -O ${origin}/exports/tracking_project.parquet\n` +
      `duckdb -c "select phase, count(*) from 'tracking_project.parquet' group by phase"`,
  },
  {
    tool: 'Datasette',
    about: 'Zeigt die SQLite-Datei als Website zum Blättern und Filtern.',
    lines: (origin) => `curl -O ${origin}/exports/ozg.sqlite\ndatasette ozg.sqlite`,
  },
  {
    tool: 'Metabase',
    about: 'Danach unter „Datenbank hinzufügen“ SQLite wählen, mit dem Dateinamen /daten/ozg.sqlite.',
    lines: (origin) =>
      `curl -O ${origin}/exports/ozg.sqlite\ndocker run -p 3000:3000 -v "$PWD:/daten" metabase/metabase`,
  },
  {
    tool: 'Apache Superset',
    about:
      'Diese Zeile ist die SQLAlchemy-URI der Datenbankverbindung. SQLite muss erlaubt sein: PREVENT_UNSAFE_DB_CONNECTIONS = False in superset_config.py.',
    lines: () => 'sqlite:////daten/ozg.sqlite?check_same_thread=false',
  },
  {
    tool: 'Python',
    about: 'Mit Pythons eigener Bibliothek.',
    lines: (origin) =>
      `curl -O ${origin}/exports/ozg.sqlite\n` +
      `python3 -c "import sqlite3; print(sqlite3.connect('ozg.sqlite').execute('select count(*) from tracking_project').fetchone())"`,
  },
];

export function WaysToOpen({ origin }: { origin: string }): JSX.Element {
  return (
    <Section id="open" title="Öffnen">
      {ways.map(({ tool, about, lines }) => (
        <div key={tool} class="way">
          <h3 class="kern-title">{tool}</h3>
          <p class="kern-body">{about}</p>
          <pre class="snippet">
            <code>{lines(origin)}</code>
          </pre>
        </div>
      ))}
    </Section>
  );
}
