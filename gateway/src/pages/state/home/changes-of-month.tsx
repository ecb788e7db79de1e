import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { counted } from '../../parts/wording/format';
import { Section } from '../../parts/tables/section';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { changedValue } from '../../parts/wording/changed-value';
import { changeWords, wordFor } from '../../parts/wording/words';
import { MinistryLink, ServiceLink } from '../../parts/naming/service-link';
import { Table } from '../../parts/tables/table';
import type { HomeAnswer } from './home-answer';

export function ChangesOfMonth({ changes }: { changes: NonNullable<HomeAnswer['changes']> }): JSX.Element {
  return (
    <Section
      id="changes"
      title="In diesem Monat geändert"
      about={
        <>
          {changes.totalCount > 0 && `${counted(changes.totalCount, ['Änderung', 'Änderungen'])} seit dem Monatsersten`}
          {changes.totalCount > changes.nodes.length && `, hier die ${changes.nodes.length} letzten`}
          {changes.totalCount > 0 && '. '}
          Quelle: Meldungen der Ressorts, je <a href="/projects">Projekt</a> genannt.
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
          { title: 'Leistung', cell: ({ project }) => <ServiceLink to={project.ozgService} /> },
          { title: 'Ressort', cell: ({ project }) => <MinistryLink to={project.ministry} /> },
          { title: 'Merkmal', cell: ({ property }) => wordFor(changeWords, property) },
          { title: 'bisher', cell: ({ property, from }) => changedValue(property, from) },
          { title: 'jetzt', cell: ({ property, to }) => changedValue(property, to) },
          { title: 'am', cell: ({ changedOn }) => <Day on={changedOn} /> },
        ]}
      />
      <Subscribe what="Änderungen an allen Projekten" feeds={feedsOf('/projects')} />
    </Section>
  );
}
