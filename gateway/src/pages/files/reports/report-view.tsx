import type { JSX } from 'preact';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import type { CatalogEntry } from '../../../reports/catalog/report-catalog';
import { ReportForm } from './report-form';
import { columnWords, defaultInWords } from './report-words';

const MOST_VALUES = 12;

export interface ReportSnippet {
  /** The tool, such as "R". */
  title: string;
  text: string;
}

/** One report: what it holds, how it is asked for, and how tools fetch it. */
export function ReportView({
  entry,
  snippets,
  explorerUrl,
}: {
  entry: CatalogEntry;
  snippets: readonly ReportSnippet[];
  explorerUrl: string;
}): JSX.Element {
  const { title, description, columns, parameters } = entry;
  return (
    <article>
      <h1 class="kern-heading-large">{title}</h1>
      <p class="kern-body lead">{description}</p>
      <Section id="download" title="Abrufen">
        <ReportForm entry={entry} />
      </Section>
      <Section
        id="parameters"
        title="Angaben in der Adresse"
        about={
          entry.isComparable &&
          'Mit „compare“ und einem früheren Tag kommen Spalten mit den Unterschieden zu diesem Tag dazu.'
        }
      >
        <Table
          caption="Angaben in der Adresse"
          isCaptionHidden
          none="Dieser Bericht braucht keine Angaben."
          rows={parameters}
          columns={[
            { title: 'Name', cell: ({ name }) => <code>{name}</code> },
            { title: 'Bedeutung', cell: (each) => [each.title, each.description].filter(Boolean).join('. ') },
            { title: 'nötig', cell: ({ isRequired, default: standard }) => (isRequired && !standard ? 'ja' : 'nein') },
            { title: 'sonst', cell: ({ default: standard }) => (standard ? defaultInWords(standard) : '–') },
            { title: 'möglich, zum Beispiel', cell: ({ possible, example }) => valuesOf(possible) ?? example ?? '–' },
          ]}
        />
      </Section>
      <Section id="columns" title="Spalten">
        <Table
          caption="Spalten"
          isCaptionHidden
          rows={columns}
          columns={[
            { title: 'Name', cell: ({ name }) => <code>{name}</code> },
            { title: 'Bedeutung', cell: (each) => [each.title, each.description].filter(Boolean).join('. ') },
            { title: 'Art', cell: ({ kind }) => columnWords[kind] },
          ]}
        />
      </Section>
      {snippets.length > 0 && (
        <Section id="snippets" title="In Werkzeuge einbinden">
          {snippets.map((snippet) => (
            <details key={snippet.title} class="question">
              <summary>{snippet.title}</summary>
              <pre class="snippet">
                <code>{snippet.text}</code>
              </pre>
            </details>
          ))}
        </Section>
      )}
      <p class="kern-body">
        Jeder Bericht ist eine Abfrage des Graphen: <a href={explorerUrl}>diese im GraphQL-Explorer öffnen</a> und nach
        Bedarf ändern.
      </p>
    </article>
  );
}

function valuesOf(possible: readonly string[] | undefined): string | undefined {
  if (!possible?.length) return undefined;
  return possible.length > MOST_VALUES ? `${possible.slice(0, MOST_VALUES).join(', ')} …` : possible.join(', ');
}
