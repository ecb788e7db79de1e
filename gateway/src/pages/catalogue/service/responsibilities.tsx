import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import { MinistryLink } from '../../parts/naming/service-link';
import { Table } from '../../parts/tables/table';
import { roleWords, wordFor } from '../../parts/wording/words';
import type { ServiceResponsibility } from './service-answer';

/** Who is responsible today, and by which function they are reached. */
export function Responsibilities({ of: all }: { of: readonly ServiceResponsibility[] | null }): JSX.Element | null {
  if (!all) return null;
  return (
    <Section id="responsible" title="Zuständigkeit">
      <Table
        caption="Zuständigkeiten"
        isCaptionHidden
        none="Es ist niemand als zuständig verzeichnet."
        rows={all}
        columns={[
          { title: 'Wer', cell: (each) => <Party of={each} /> },
          { title: 'Rolle', cell: ({ role }) => wordFor(roleWords, role) },
          { title: 'Bereich', cell: ({ area }) => area ?? '–' },
          { title: 'Kontakt', cell: ({ ministry }) => <Contacts of={ministry?.contactPoints ?? []} /> },
          { title: 'Stand', cell: ({ asOf, validFrom }) => <Day on={asOf ?? validFrom} /> },
          {
            title: 'Quelle',
            cell: ({ provenance }) => <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>,
          },
        ]}
      />
    </Section>
  );
}

function Party({ of: { ministry, organization, municipality, state } }: { of: ServiceResponsibility }): JSX.Element {
  if (ministry) return <MinistryLink to={ministry} />;
  return <>{organization?.name ?? municipality?.name ?? state?.name ?? 'ohne Angabe'}</>;
}

type ContactPoints = NonNullable<ServiceResponsibility['ministry']>['contactPoints'];

function Contacts({ of: points }: { of: ContactPoints }): JSX.Element {
  if (!points.length) return <>–</>;
  return (
    <ul class="plain-list">
      {points.map(({ function: role, unit, email }) => (
        <li key={role}>
          {role}
          {unit && `, ${unit}`}
          {email && (
            <>
              {': '}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
