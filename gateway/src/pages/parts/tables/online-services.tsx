import type { JSX } from 'preact';
import { Day } from '../wording/day';
import { OutwardLink } from '../naming/outward-link';
import type { Sourced } from '../naming/source';
import { Table } from './table';
import { yesNo } from '../wording/words';

export interface FoundOnlineService extends Sourced {
  name: string;
  url: string | null;
  provider: string | null;
  availableOnline: boolean | null;
  ozgConformant: boolean | null;
  availableAreaWide: boolean | null;
  state: { name: string } | null;
  municipality: { name: string } | null;
}

/** Online, conformant and available area-wide are three facts, never one. */
export function OnlineServices({ of: services }: { of: readonly FoundOnlineService[] }): JSX.Element {
  return (
    <Table
      caption="Online-Dienste"
      isCaptionHidden
      none="Es ist kein Online-Dienst verzeichnet. Das heißt nicht, dass es keinen gibt."
      rows={services}
      columns={[
        { title: 'Online-Dienst', cell: ({ name, url }) => <OutwardLink to={url}>{name}</OutwardLink> },
        {
          title: 'wo',
          cell: ({ state, municipality, provider }) => municipality?.name ?? state?.name ?? provider ?? 'ohne Angabe',
        },
        { title: 'online', cell: ({ availableOnline }) => yesNo(availableOnline) },
        { title: 'OZG-konform', cell: ({ ozgConformant }) => yesNo(ozgConformant) },
        { title: 'flächendeckend', cell: ({ availableAreaWide }) => yesNo(availableAreaWide) },
        { title: 'Stand', cell: ({ asOf }) => <Day on={asOf} /> },
        {
          title: 'Quelle',
          cell: ({ provenance }) => <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>,
        },
      ]}
    />
  );
}
