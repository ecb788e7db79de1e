import type { JSX } from 'preact';
import type { Count, Paged } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { FilterForm, SearchField } from '../../parts/filter/filter-form';
import { count } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Pager } from '../../parts/filter/pager';
import { MinistryLink, type NamedMinistry } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';
import { Table } from '../../parts/tables/table';
import type { PageUrl } from '../../site/page-url';

interface ListedMinistry extends NamedMinistry, Sourced {
  name: string;
  validUntil: string | null;
  state: { code: string; name: string } | null;
  responsibilities: Count;
  projects: Count | null;
  findings: Count | null;
}

export interface MinistriesAnswer {
  ministries: Paged<ListedMinistry> | null;
}

/** All ministries, with what can be counted of each and the way to the rows behind it. */
export function MinistriesView({ answer, url }: { answer: MinistriesAnswer; url: PageUrl }): JSX.Element {
  const { ministries } = answer;
  return (
    <>
      <h1 class="kern-heading-large">Ressorts</h1>
      <p class="kern-body lead">Wer für OZG-Leistungen zuständig ist, mit Projekten und Befunden der Datenqualität.</p>
      <FilterForm action="/ministries">
        <SearchField name="q" label="Name oder Abkürzung" value={url.one('q')} />
      </FilterForm>
      <div id="results">
        {ministries && (
          <>
            <Table
              caption="Ressorts"
              isCaptionHidden
              none="So heißt kein Ressort. Suchen Sie nach einem Teil des Namens."
              rows={ministries.nodes}
              columns={[
                { title: 'Ressort', cell: (ministry) => <MinistryLink to={ministry} /> },
                { title: 'Abkürzung', cell: ({ abbreviation }) => abbreviation },
                { title: 'Land', cell: ({ state }) => state?.name ?? 'Bund' },
                { title: 'Zuständigkeiten', isNumber: true, cell: ({ responsibilities }) => counted(responsibilities) },
                { title: 'Projekte', isNumber: true, cell: ({ id, projects }) => counted(projects, 'projects', id) },
                { title: 'Befunde', isNumber: true, cell: ({ id, findings }) => counted(findings, 'quality', id) },
                { title: 'Stand und Quelle', cell: (ministry) => <SourceCell of={ministry} /> },
              ]}
            />
            <Pager url={url} of={ministries} what={ministries.totalCount === 1 ? 'Ressort' : 'Ressorts'} />
          </>
        )}
      </div>
    </>
  );
}

function SourceCell({ of: { asOf, validUntil, provenance } }: { of: ListedMinistry }): JSX.Element {
  return (
    <>
      <Day on={asOf} />, <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>
      {validUntil && (
        <>
          {' '}
          (Bestand bis <Day on={validUntil} />)
        </>
      )}
    </>
  );
}

/** A number, as a link to its rows where there are any. */
function counted(of: Count | null, page?: string, ministry = ''): JSX.Element {
  if (!of) return <span>gerade nicht abrufbar</span>;
  const value = count(of.totalCount);
  if (!page || !of.totalCount) return <>{value}</>;
  return <a href={`/${page}?ministry=${encodeURIComponent(ministry)}`}>{value}</a>;
}
