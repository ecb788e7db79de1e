import type { JSX } from 'preact';
import { Day } from '../parts/day';
import { count } from '../parts/format';
import { Section } from '../parts/section';
import { changedValue } from '../parts/changed-value';
import { changeWords, wordFor } from '../parts/words';
import { Table } from '../parts/table';
import type { HomeAnswer } from './home-answer';

export function ChangesOfMonth({ changes }: { changes: NonNullable<HomeAnswer['changes']> }): JSX.Element {
  return (
    <Section
      id="changes"
      title="In diesem Monat geändert"
      about={
        <>
          {count(changes.totalCount)} Änderungen seit dem Monatsersten, hier höchstens zehn. Alle künftigen als{' '}
          <a href="/projects.atom">Feed abonnieren</a>.
        </>
      }
    >
      <Table
        caption="Änderungen an Projekten"
        isCaptionHidden
        none="In diesem Monat ist noch keine Änderung verzeichnet."
        rows={changes.nodes}
        columns={[
          { title: 'Projekt', cell: ({ project }) => project.title },
          { title: 'Ressort', cell: ({ project }) => project.ministry?.abbreviation ?? 'ohne Angabe' },
          { title: 'Merkmal', cell: ({ property }) => wordFor(changeWords, property) },
          { title: 'bisher', cell: ({ property, from }) => changedValue(property, from) },
          { title: 'jetzt', cell: ({ property, to }) => changedValue(property, to) },
          { title: 'am', cell: ({ changedOn }) => <Day on={changedOn} /> },
        ]}
      />
    </Section>
  );
}
