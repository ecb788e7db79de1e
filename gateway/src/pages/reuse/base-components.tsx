import type { JSX } from 'preact';
import type { Nodes } from '../parts/answers';
import { Section } from '../parts/tables/section';
import { Table } from '../parts/tables/table';
import { yesNo } from '../parts/wording/words';

interface Component {
  name: string;
  freeForMunicipalities: boolean | null;
  ministry: { abbreviation: string } | null;
}

export function BaseComponents({ of: components }: { of: Nodes<Component> | null }): JSX.Element | null {
  if (!components) return null;
  return (
    <Section id="components" title="Basisdienste des Landes">
      <Table
        caption="Basisdienste"
        isCaptionHidden
        none="Es ist kein Basisdienst verzeichnet."
        rows={components.nodes}
        columns={[
          { title: 'Basisdienst', cell: ({ name }) => name },
          { title: 'für Kommunen kostenfrei', cell: ({ freeForMunicipalities }) => yesNo(freeForMunicipalities) },
          { title: 'Ressort', cell: ({ ministry }) => ministry?.abbreviation ?? 'ohne Angabe' },
        ]}
      />
    </Section>
  );
}
