import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { OutwardLink } from '../../parts/naming/outward-link';
import { MinistryLink, type NamedMinistry } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';
import { Table } from '../../parts/tables/table';

export interface Lead extends Sourced {
  role: string;
  note: string | null;
  state: { name: string } | null;
  ministry: NamedMinistry | null;
  organization: { name: string } | null;
}

/** Who leads a topic area, and who helps. */
export function Leads({ of: leads }: { of: readonly Lead[] }): JSX.Element {
  return (
    <Table
      caption="Federführung"
      isCaptionHidden
      none="Es ist keine Federführung verzeichnet."
      rows={leads}
      columns={[
        { title: 'Wer', cell: (lead) => <Party of={lead} /> },
        { title: 'Rolle', cell: ({ role }) => (role === 'LEAD' ? 'federführend' : 'unterstützend') },
        { title: 'Anmerkung', cell: ({ note }) => note ?? '–' },
        { title: 'Stand', cell: ({ asOf }) => <Day on={asOf} /> },
        {
          title: 'Quelle',
          cell: ({ provenance }) => <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>,
        },
      ]}
    />
  );
}

function Party({ of: { ministry, state, organization } }: { of: Lead }): JSX.Element {
  if (ministry) return <MinistryLink to={ministry} />;
  return <>{state?.name ?? organization?.name ?? 'ohne Angabe'}</>;
}
