import type { JSX } from 'preact';
import { Day } from '../wording/day';
import { type NamedService, ServiceLink } from '../naming/service-link';
import { Table } from './table';
import { phaseWords, priorityWords, wordFor } from '../wording/words';

export interface BriefProject {
  id: string;
  title: string;
  phase: string | null;
  priority: string | null;
  reportedOn: string | null;
  asOf: string | null;
  ozgService: NamedService | null;
}

export function ProjectTable({ of: projects }: { of: readonly BriefProject[] }): JSX.Element {
  return (
    <Table
      caption="Projekte"
      isCaptionHidden
      none="Es ist kein Projekt verzeichnet."
      rows={projects}
      columns={[
        { title: 'Projekt', cell: ({ title }) => title },
        { title: 'Leistung', cell: ({ ozgService }) => <ServiceLink to={ozgService} /> },
        { title: 'Phase', cell: ({ phase }) => wordFor(phaseWords, phase) },
        { title: 'Priorität', cell: ({ priority }) => wordFor(priorityWords, priority) },
        { title: 'Stand', cell: ({ reportedOn, asOf }) => <Day on={reportedOn ?? asOf} /> },
      ]}
    />
  );
}
