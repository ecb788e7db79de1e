import type { JSX } from 'preact';
import { count } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import type { Service } from './service-answer';

/** The law that a service stands on, and the LeiKa services that it bundles. */
export function Law({ service: { legalBases, leikaServices } }: { service: Service }): JSX.Element {
  return (
    <>
      <Section id="law" title="Rechtsgrundlagen">
        {legalBases.nodes.length ? (
          <ul>
            {legalBases.nodes.map(({ citation, url }) => (
              <li key={citation}>
                <OutwardLink to={url}>{citation}</OutwardLink>
              </li>
            ))}
          </ul>
        ) : (
          <p class="kern-body">Es ist keine Rechtsgrundlage verzeichnet.</p>
        )}
        {legalBases.totalCount > legalBases.nodes.length && (
          <p class="source">
            Die ersten {legalBases.nodes.length} von {count(legalBases.totalCount)}.
          </p>
        )}
      </Section>
      <Section
        id="leika"
        title="LeiKa-Leistungen"
        about={
          leikaServices.totalCount > leikaServices.nodes.length &&
          `Die ersten ${leikaServices.nodes.length} von ${count(leikaServices.totalCount)}.`
        }
      >
        <Table
          caption="LeiKa-Leistungen"
          isCaptionHidden
          none="Es ist keine LeiKa-Leistung zugeordnet."
          rows={leikaServices.nodes}
          columns={[
            { title: 'Leistung', cell: ({ leikaKey, name }) => <a href={`/leika/${leikaKey}`}>{name}</a> },
            { title: 'Schlüssel', cell: ({ leikaKey }) => leikaKey },
            { title: 'Typ', cell: ({ leikaTypes }) => leikaTypes.map(({ code }) => code).join(', ') || 'ohne Angabe' },
          ]}
        />
      </Section>
    </>
  );
}
