import type { JSX } from 'preact';
import { PhaseChart } from '../../charts/phase-chart';
import type { Count, Nodes } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { count } from '../../parts/wording/format';
import { Section } from '../../parts/tables/section';
import { type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { Table } from '../../parts/tables/table';
import { phaseWords, wordFor } from '../../parts/wording/words';

interface Progress {
  asOf: string | null;
  ozgServiceCount: number | null;
  phases: { phase: string | null; count: number }[] | null;
}

interface Implementation {
  state: { code: string; name: string } | null;
  phase: string | null;
  originalLabel: string | null;
  asOf: string | null;
}

export interface StatesAnswer {
  states: { code: string; name: string; progress: Progress | null }[] | null;
  focusServices: (Count & Nodes<NamedService & { implementations: Implementation[] | null }>) | null;
}

export function StatesView({ answer: { states, focusServices } }: { answer: StatesAnswer }): JSX.Element {
  const taking = (states ?? []).flatMap(({ progress, ...state }) => (progress ? [{ ...state, progress }] : []));
  const others = (states ?? []).filter(({ progress }) => !progress);
  const implemented = (focusServices?.nodes ?? []).flatMap(({ implementations, ...service }) =>
    (implementations ?? []).map((implementation) => ({ service, implementation })),
  );
  return (
    <>
      <h1 class="kern-heading-large">Länder im Vergleich</h1>
      <p class="kern-body lead">
        Jedes Land, das teilnimmt, meldet in seinen eigenen Worten; verglichen wird, was in die gemeinsamen Phasen
        übersetzt ist.
      </p>
      {taking.length > 0 && (
        <Section id="phases" title="OZG-Leistungen je Land und Phase">
          <PhaseChart
            title="OZG-Leistungen je Land und Phase"
            isTitleHidden
            of="Land"
            categories={taking.map(({ name, progress }) => ({ label: name, counts: progress.phases ?? [] }))}
            about="Quelle: Meldungen des jeweiligen Landes. Der Stand je Land steht in der nächsten Tabelle."
          />
        </Section>
      )}
      <Section id="taking-part" title="Teilnehmende Länder">
        <Table
          caption="Teilnehmende Länder"
          isCaptionHidden
          none="Gerade ist von keinem Land ein Stand abrufbar."
          rows={taking}
          columns={[
            { title: 'Land', cell: ({ name }) => name },
            {
              title: 'Leistungen mit Projekt',
              isNumber: true,
              cell: ({ progress }) => count(progress.ozgServiceCount ?? 0),
            },
            { title: 'Stand', cell: ({ progress }) => <Day on={progress.asOf} /> },
            {
              title: 'Projekte',
              cell: ({ code, name }) => <a href={`/projects?state=${code}`}>{`Projekte in ${name}`}</a>,
            },
          ]}
        />
        {others.length > 0 && (
          <p class="source">
            Nehmen noch nicht teil oder sind gerade nicht abrufbar: {others.map(({ name }) => name).join(', ')}.
          </p>
        )}
      </Section>
      <Section
        id="focus"
        title="Fokusleistungen nebeneinander"
        about={
          focusServices &&
          focusServices.totalCount > focusServices.nodes.length && (
            <>
              Die ersten {focusServices.nodes.length} von {count(focusServices.totalCount)}:{' '}
              <a href="/services?marker=FOCUS">alle Fokusleistungen</a>
            </>
          )
        }
      >
        <Table
          caption="Fokusleistungen nebeneinander"
          isCaptionHidden
          none="Zu den Fokusleistungen meldet kein Land einen Stand."
          rows={implemented}
          columns={[
            { title: 'Leistung', cell: ({ service }) => <ServiceLink to={service} /> },
            { title: 'Land', cell: ({ implementation }) => implementation.state?.name ?? 'ohne Angabe' },
            { title: 'Phase', cell: ({ implementation }) => wordFor(phaseWords, implementation.phase) },
            { title: 'im Wortlaut des Landes', cell: ({ implementation }) => implementation.originalLabel ?? '–' },
            { title: 'Stand', cell: ({ implementation }) => <Day on={implementation.asOf} /> },
          ]}
        />
      </Section>
    </>
  );
}
