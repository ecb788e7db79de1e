import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import { phaseWords, priorityWords, reuseModelWords, wordFor } from '../../parts/wording/words';
import type { ServiceImplementation } from './service-answer';

/** The Länder that take part, side by side in the words that all share. */
export function Implementations({ of: all }: { of: readonly ServiceImplementation[] | null }): JSX.Element | null {
  if (!all?.length) return null;
  return (
    <Section id="states" title="Umsetzung nach Ländern">
      <Table
        caption="Umsetzung nach Ländern"
        isCaptionHidden
        rows={all}
        columns={[
          { title: 'Land', cell: ({ state }) => state?.name ?? 'ohne Angabe' },
          { title: 'Phase', cell: ({ phase }) => wordFor(phaseWords, phase) },
          { title: 'im Wortlaut', cell: ({ originalLabel }) => originalLabel ?? '–' },
          { title: 'Priorität', cell: ({ priority }) => wordFor(priorityWords, priority) },
          { title: 'Modell', cell: ({ reuseModel }) => wordFor(reuseModelWords, reuseModel) },
          { title: 'Stand', cell: ({ asOf }) => <Day on={asOf} /> },
          {
            title: 'Quelle',
            cell: ({ source, sourceUrl }) => <OutwardLink to={sourceUrl}>{source ?? 'ohne Angabe'}</OutwardLink>,
          },
        ]}
      />
    </Section>
  );
}
