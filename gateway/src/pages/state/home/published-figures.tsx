import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { count } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import type { HomeAnswer } from './home-answer';

export function PublishedFigures({ figures }: { figures: NonNullable<HomeAnswer['publishedFigures']> }): JSX.Element {
  return (
    <Section
      id="figures"
      title="Veröffentlichte Kennzahlen"
      about="Zahlen, die andere veröffentlicht haben. Sie sind nicht aus diesen Daten errechnet und können sich widersprechen."
    >
      <Table
        caption="Veröffentlichte Kennzahlen"
        isCaptionHidden
        rows={figures}
        columns={[
          { title: 'Kennzahl', cell: ({ label }) => label },
          {
            title: 'Wert',
            isNumber: true,
            cell: ({ value, isApproximate }) => `${isApproximate ? 'etwa ' : ''}${count(value)}`,
          },
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
