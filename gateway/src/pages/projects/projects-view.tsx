import type { JSX } from 'preact';
import type { Facet, Paged } from '../parts/answers';
import { Day } from '../parts/wording/day';
import { ChoiceField, facetOptions, FilterForm, optionsOf, SearchField } from '../parts/filter/filter-form';
import { OutwardLink } from '../parts/naming/outward-link';
import { Pager } from '../parts/filter/pager';
import { MinistryLink, type NamedMinistry, type NamedService, ServiceLink } from '../parts/naming/service-link';
import { Results } from '../parts/filter/results';
import type { Sourced } from '../parts/naming/source';
import { feedsOf, Subscribe } from '../parts/filter/subscribe';
import { feedQuery, watched } from './watch';
import { Table } from '../parts/tables/table';
import { levelWords, phaseWords, priorityWords, reuseModelWords, wordFor } from '../parts/wording/words';
import type { PageUrl } from '../site/page-url';

export interface ListedProject extends Sourced {
  id: string;
  title: string;
  phase: string | null;
  priority: string | null;
  reuseModel: string | null;
  reportedOn: string | null;
  isStale: boolean;
  ministry: NamedMinistry | null;
  ozgService: NamedService | null;
}

export interface ProjectsAnswer {
  projects: (Paged<ListedProject> & { facets: { ministry: Facet[]; topicArea: Facet[]; state: Facet[] } }) | null;
}

export function ProjectsView({ answer: { projects }, url }: { answer: ProjectsAnswer; url: PageUrl }): JSX.Element {
  const { facets } = projects ?? {};
  return (
    <>
      <h1 class="kern-heading-large">Projekte</h1>
      <p class="kern-body lead">Umsetzungs- und Nachnutzungsprojekte mit Phase, Priorität und Umsetzungsmodell.</p>
      <FilterForm action="/projects">
        <SearchField name="q" label="Suche im Titel" value={url.one('q')} />
        <ChoiceField name="phase" label="Phase" value={url.one('phase')} options={optionsOf(phaseWords)} />
        <ChoiceField name="priority" label="Priorität" value={url.one('priority')} options={optionsOf(priorityWords)} />
        <ChoiceField
          name="reuseModel"
          label="Umsetzungsmodell"
          value={url.one('reuseModel')}
          options={optionsOf(reuseModelWords)}
        />
        <ChoiceField
          name="ministry"
          label="Ressort"
          value={url.one('ministry')}
          options={facetOptions(facets?.ministry)}
        />
        <ChoiceField
          name="topicArea"
          label="Themenfeld"
          value={url.one('topicArea')}
          options={facetOptions(facets?.topicArea)}
        />
        <ChoiceField name="state" label="Land" value={url.one('state')} options={facetOptions(facets?.state)} />
        <ChoiceField name="level" label="Ebene" value={url.one('level')} options={optionsOf(levelWords)} />
        <ChoiceField
          name="stale"
          label="Meldung"
          value={url.one('stale')}
          options={[
            { value: 'yes', label: 'älter als ein Monat' },
            { value: 'no', label: 'aktuell' },
          ]}
        />
      </FilterForm>
      <Results total={projects?.totalCount} what={['Projekt', 'Projekte']}>
        {projects && (
          <>
            <Table
              caption="Projekte"
              isCaptionHidden
              none="Dazu ist kein Projekt verzeichnet. Nehmen Sie eine Bedingung weg."
              rows={projects.nodes}
              columns={[
                {
                  title: 'Projekt',
                  cell: ({ title }) => title,
                },
                { title: 'Leistung', cell: ({ ozgService }) => <ServiceLink to={ozgService} /> },
                { title: 'Ressort', cell: ({ ministry }) => <MinistryLink to={ministry} /> },
                { title: 'Phase', cell: ({ phase }) => wordFor(phaseWords, phase) },
                { title: 'Priorität', cell: ({ priority }) => wordFor(priorityWords, priority) },
                { title: 'Modell', cell: ({ reuseModel }) => wordFor(reuseModelWords, reuseModel) },
                { title: 'Stand', cell: ({ reportedOn, asOf }) => <Day on={reportedOn ?? asOf} /> },
                {
                  title: 'Quelle',
                  cell: ({ provenance }) => <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>,
                },
              ]}
            />
            <Pager url={url} of={projects} what="Projekte" />
            <Subscribe what={watched(url)} feeds={feedsOf('/projects', feedQuery(url))} />
          </>
        )}
      </Results>
    </>
  );
}
