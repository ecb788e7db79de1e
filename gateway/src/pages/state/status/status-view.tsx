import type { JSX } from 'preact';
import type { Nodes } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { count, germanTime } from '../../parts/wording/format';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import { wordFor } from '../../parts/wording/words';
import { importKindWords, importWords, serviceWords, stateWords } from './status-words';

interface Subgraph {
  name: string;
  owner: string | null;
  isHost: boolean;
  states: ({ name: string } | null)[];
  health: { state: string; changedAt: string; lastAnsweredAt: string | null };
  coverage: { asOf: string | null; recordCount: number | null } | null;
}

interface ImportRun {
  kind: string;
  status: string;
  asOf: string | null;
  startedAt: string;
  source: string | null;
  rowsRead: number;
  rowsChanged: number;
  rowsCreated: number;
  rowsRejected: number;
}

export interface StatusAnswer {
  subgraphs: Subgraph[] | null;
  importRuns: Nodes<ImportRun> | null;
}

interface StatusViewProps {
  answer: StatusAnswer;
  failed: ReadonlySet<string>;
}

export function StatusView({ answer: { subgraphs, importRuns }, failed }: StatusViewProps): JSX.Element {
  // How a subgraph was before it was asked for this page is not how it is.
  const services = subgraphs?.map((each, index) => ({
    ...each,
    state: each.health.state === 'UP' && failed.has(`subgraphs.${index}.coverage`) ? 'DEGRADED' : each.health.state,
  }));
  return (
    <>
      <h1 class="kern-heading-large">Status der Dienste</h1>
      <p class="kern-body lead">
        Aus welchen Diensten diese Seiten bestehen, ob sie antworten und wie alt ihre Daten sind.
      </p>
      {services && (
        <Table
          caption="Dienste"
          isCaptionHidden
          rows={services}
          columns={[
            {
              title: 'Dienst',
              cell: ({ name }) =>
                Object.hasOwn(serviceWords, name) ? `${wordFor(serviceWords, name)} (${name})` : name,
            },
            {
              title: 'Zustand',
              cell: ({ state }) => <span class={`state state--${state}`}>{wordFor(stateWords, state)}</span>,
            },
            { title: 'seit', cell: ({ health }) => germanTime(health.changedAt) },
            {
              title: 'letzte Antwort',
              cell: ({ health }) => (health.lastAnsweredAt ? germanTime(health.lastAnsweredAt) : '–'),
            },
            { title: 'Betrieb', cell: ({ owner, isHost }) => owner ?? (isHost ? 'dieser Betreiber' : 'ohne Angabe') },
            { title: 'Länder', cell: ({ states }) => states.map((state) => state?.name ?? '?').join(', ') || 'alle' },
            { title: 'Datenstand', cell: ({ coverage }) => <Day on={coverage?.asOf} none="–" /> },
            {
              title: 'Datensätze',
              isNumber: true,
              cell: ({ coverage }) => (typeof coverage?.recordCount === 'number' ? count(coverage.recordCount) : '–'),
            },
          ]}
        />
      )}
      {importRuns && (
        <Section id="imports" title="Letzte Importe">
          <Table
            caption="Letzte Importe"
            isCaptionHidden
            none="Es ist kein Import verzeichnet."
            rows={importRuns.nodes}
            columns={[
              { title: 'begonnen', cell: ({ startedAt }) => germanTime(startedAt) },
              { title: 'Art', cell: ({ kind }) => wordFor(importKindWords, kind) },
              { title: 'Ergebnis', cell: ({ status }) => wordFor(importWords, status) },
              { title: 'Stand', cell: ({ asOf }) => <Day on={asOf} /> },
              { title: 'Quelle', cell: ({ source }) => source ?? 'ohne Angabe' },
              { title: 'gelesen', isNumber: true, cell: ({ rowsRead }) => count(rowsRead) },
              { title: 'neu', isNumber: true, cell: ({ rowsCreated }) => count(rowsCreated) },
              { title: 'geändert', isNumber: true, cell: ({ rowsChanged }) => count(rowsChanged) },
              { title: 'abgewiesen', isNumber: true, cell: ({ rowsRejected }) => count(rowsRejected) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
