import type { JSX } from 'preact';
import type { Count, Nodes } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import type { Sourced } from '../../parts/naming/source';
import { Table } from '../../parts/tables/table';
import { wordFor, yesNo } from '../../parts/wording/words';

const coverageWords = {
  NATIONWIDE: 'bundesweit flächendeckend',
  STATEWIDE: 'landesweit flächendeckend',
  DISTRICTWIDE: 'kreisweit flächendeckend',
  SINGLE_MUNICIPALITY: 'in mindestens einer Kommune',
  NOT_CONSIDERED: 'nicht in der Auswertung',
} as const;

export interface Availability extends Sourced {
  coverage: string | null;
  reachable: boolean | null;
  url: string | null;
  state: { name: string } | null;
  municipality: { name: string } | null;
}

/** What the federal dashboard sees from outside, whatever is reported. */
export function Availabilities({ of: found }: { of: Count & Nodes<Availability> }): JSX.Element {
  return (
    <Section id="availability" title="Verfügbarkeit (Außensicht)">
      <Table
        caption="Verfügbarkeit"
        isCaptionHidden
        none="Dazu liegt keine Außensicht vor."
        rows={found.nodes}
        columns={[
          { title: 'wo', cell: ({ state, municipality }) => municipality?.name ?? state?.name ?? 'ohne Angabe' },
          { title: 'Flächendeckung', cell: ({ coverage }) => wordFor(coverageWords, coverage) },
          { title: 'erreichbar', cell: ({ reachable, url }) => <OutwardLink to={url}>{yesNo(reachable)}</OutwardLink> },
          { title: 'Stand', cell: ({ asOf }) => <Day on={asOf} /> },
          {
            title: 'Quelle',
            cell: ({ provenance }) => <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>,
          },
        ]}
      />
    </Section>
  );
}
