import type { JSX } from 'preact';
import type { Nodes } from '../parts/answers';
import { Day } from '../parts/day';
import { count, germanTime } from '../parts/format';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { wordFor } from '../parts/words';

const stateWords = { UP: 'antwortet', DEGRADED: 'antwortet mit Störungen', DOWN: 'antwortet nicht' } as const;
const importWords = {
  RUNNING: 'läuft',
  APPLIED: 'übernommen',
  UNCHANGED: 'ohne Änderung',
  REFUSED: 'abgelehnt',
  ABORTED: 'abgebrochen',
} as const;

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

export function StatusView({ answer: { subgraphs, importRuns } }: { answer: StatusAnswer }): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">Status der Dienste</h1>
      <p class="kern-body lead">
        Aus welchen Diensten diese Seiten bestehen, ob sie antworten und wie alt ihre Daten sind.
      </p>
      {subgraphs && (
        <Table
          caption="Dienste"
          isCaptionHidden
          rows={subgraphs}
          columns={[
            { title: 'Dienst', cell: ({ name }) => name },
            {
              title: 'Zustand',
              cell: ({ health }) => (
                <span class={`state state--${health.state}`}>{wordFor(stateWords, health.state)}</span>
              ),
            },
            { title: 'seit', cell: ({ health }) => germanTime(health.changedAt) },
            { title: 'Betrieb', cell: ({ owner, isHost }) => owner ?? (isHost ? 'dieser Betreiber' : 'ohne Angabe') },
            { title: 'Länder', cell: ({ states }) => states.map((state) => state?.name ?? '?').join(', ') || 'alle' },
            { title: 'Datenstand', cell: ({ coverage }) => <Day on={coverage?.asOf} /> },
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
              { title: 'Art', cell: ({ kind }) => kind },
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
