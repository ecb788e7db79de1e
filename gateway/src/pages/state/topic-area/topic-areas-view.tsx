import type { JSX } from 'preact';
import type { Count } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { count } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { MinistryLink, type NamedMinistry } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';
import { Table } from '../../parts/tables/table';

interface Lead {
  role: string;
  state: { name: string } | null;
  ministry: NamedMinistry | null;
  organization: { name: string } | null;
}

interface ListedArea extends Sourced {
  code: string;
  label: string;
  leads: Lead[] | null;
  services: Count;
  projects: Count | null;
}

export interface TopicAreasAnswer {
  topicAreas: ListedArea[] | null;
}

/** All topic areas, with who leads them and what can be counted in them. */
export function TopicAreasView({ areas }: { areas: TopicAreasAnswer['topicAreas'] }): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">Themenfelder</h1>
      <p class="kern-body lead">
        Wer in welchem Themenfeld federführend ist, und wie viele OZG-Leistungen und Projekte dazu gehören.
      </p>
      <Table
        caption="Themenfelder"
        isCaptionHidden
        rows={areas ?? []}
        columns={[
          { title: 'Themenfeld', cell: ({ code, label }) => <a href={`/topic-areas/${code}`}>{label}</a> },
          { title: 'Federführend', cell: ({ leads }) => <Leads of={leads} /> },
          {
            title: 'Leistungen',
            isNumber: true,
            cell: ({ code, services }) => <Counted of={services} href={`/services?topicArea=${code}`} />,
          },
          {
            title: 'Projekte',
            isNumber: true,
            cell: ({ code, projects }) => <Counted of={projects} href={`/projects?topicArea=${code}`} />,
          },
          {
            title: 'Stand und Quelle',
            cell: ({ asOf, provenance: { source, url } }) => (
              <>
                <Day on={asOf} />, <OutwardLink to={url}>{source}</OutwardLink>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Leads({ of: leads }: { of: Lead[] | null }): JSX.Element {
  if (!leads) return <>gerade nicht abrufbar</>;
  const leading = leads.filter(({ role }) => role === 'LEAD');
  if (!leading.length) return <>ohne Angabe</>;
  return (
    <>
      {leading.map(({ state, ministry, organization }, index) => (
        <span key={index}>
          {index > 0 && ', '}
          {ministry ? <MinistryLink to={ministry} /> : (state?.name ?? organization?.name ?? 'ohne Angabe')}
        </span>
      ))}
    </>
  );
}

function Counted({ of, href }: { of: Count | null; href: string }): JSX.Element {
  if (!of) return <>gerade nicht abrufbar</>;
  return of.totalCount ? <a href={href}>{count(of.totalCount)}</a> : <>0</>;
}
