import type { JSX } from 'preact';
import type { ExportedFile, ExportList } from '../../../exports/export-list';
import type { OpenDataSettings } from '../../../open-data/open-data-settings';
import { addressOfType } from '../../help/docs/schema/type-link';
import { Facts } from '../../parts/tables/facts';
import { germanTime } from '../../parts/wording/format';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import { size } from './size';
import { WaysToOpen } from './ways-to-open';

/** What a file is about. */
export interface FileContent {
  /** Of the graph. */
  type: string;
  /** The German term for it. */
  term: string;
}

interface ExportsProps {
  /** Null where none were made yet. */
  exports: ExportList | null;
  /** Null where the graph has no type for it. */
  contentOf(file: string): FileContent | null;
  settings: OpenDataSettings;
  origin: string;
}

/** All data as files: which there are, what may be done with them, and how they are opened. */
export function ExportsView({
  exports,
  contentOf,
  settings: { licence, publisher },
  origin,
}: ExportsProps): JSX.Element {
  return (
    <article>
      <h1 class="kern-heading-large">Alle Daten als Datei</h1>
      <p class="kern-body lead">
        Was der Graph allen zeigt, zum Mitnehmen: eine SQLite-Datenbank mit allem, und jede Tabelle als Parquet-Datei.
        Namen von Personen sind nicht darin. Jede Angabe hat ihre Quelle; was zum Ausprobieren erfunden ist, heißt dort
        SYNTHETIC.
      </p>
      <Facts
        of={[
          ['Stand', exports ? <time dateTime={exports.exportedAt}>{germanTime(exports.exportedAt)}</time> : null],
          ['Lizenz', <a href={licence.url}>{licence.name}</a>],
          ['Zu nennen ist', publisher.name],
        ]}
      />
      {exports ? (
        <Section id="files" title="Dateien" about={<Checking />}>
          <Table
            caption="Dateien"
            isCaptionHidden
            rows={exports.files.toSorted(wholeFirst)}
            columns={columns(contentOf)}
          />
        </Section>
      ) : (
        <p class="kern-body">
          Gerade gibt es keine Dateien: Sie werden nach dem Start im Hintergrund erzeugt, oder der Betreiber bietet
          keine an.
        </p>
      )}
      <WaysToOpen origin={origin} />
      <Section id="machines" title="Für Programme">
        <p class="kern-body">
          Diese Liste gibt es als <a href="/exports.json">JSON</a>; die Dateien bleiben unter ihren Adressen, auch wenn
          neue sie ersetzen, und kommen mit ETag und in Teilen. Der Katalog nach DCAT-AP.de nennt sie als{' '}
          <a href="/catalog.ttl">Turtle</a>, <a href="/catalog.jsonld">JSON-LD</a> und{' '}
          <a href="/catalog.rdf">RDF/XML</a>. Wie Werte in den Dateien stehen, sagt der{' '}
          <a href="/docs/export">Aufbau der Exporte</a> (englisch).
        </p>
      </Section>
    </article>
  );
}

const columns = (contentOf: ExportsProps['contentOf']) => [
  {
    title: 'Datei',
    cell: ({ name }: ExportedFile) => (
      <a href={`/exports/${name}`} download>
        {name}
      </a>
    ),
  },
  { title: 'Inhalt', cell: ({ name }: ExportedFile) => <Content of={contentOf(name)} file={name} /> },
  { title: 'Größe', isNumber: true, cell: ({ bytes }: ExportedFile) => size(bytes) },
  { title: 'SHA-256', cell: ({ sha256 }: ExportedFile) => <span class="digest">{sha256}</span> },
];

function Content({ of: content, file }: { of: FileContent | null; file: string }): JSX.Element {
  if (content) return <a href={addressOfType(content.type)}>{content.term}</a>;
  return <>{file.endsWith('.sqlite') ? 'alle Tabellen' : '–'}</>;
}

const wholeFirst = (one: ExportedFile, other: ExportedFile) =>
  Number(other.name.endsWith('.sqlite')) - Number(one.name.endsWith('.sqlite'));

const Checking = () => (
  <>
    Ob eine Datei unversehrt ankam, zeigt <code>sha256sum ozg.sqlite</code>.
  </>
);
