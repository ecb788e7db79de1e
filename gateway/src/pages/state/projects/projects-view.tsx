import { states } from '@ozg/shared/vocabulary/states';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { JSX } from 'preact';
import type { Paged } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { ChoicesField } from '../../parts/filter/choices-field';
import { ChoiceField, FilterForm, SearchField } from '../../parts/filter/filter-form';
import { type Counted, countedValues, countedWords, optionsOf } from '../../parts/filter/options';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Pager } from '../../parts/filter/pager';
import { MinistryLink, type NamedMinistry, type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { Results } from '../../parts/filter/results';
import type { Sourced } from '../../parts/naming/source';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { feedQuery, watched } from './watch';
import { Table } from '../../parts/tables/table';
import { levelWords, phaseWords, priorityWords, reuseModelWords, wordFor } from '../../parts/wording/words';
import type { PageUrl } from '../../site/page-url';

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
  projects: Paged<ListedProject> | null;
  phaseFacets: Counted;
  priorityFacets: Counted;
  reuseModelFacets: Counted;
  ministryFacets: Counted;
  topicAreaFacets: Counted;
  stateFacets: Counted;
}

const stateNames = Object.fromEntries(states.map(({ code, name }) => [code, name]));

export function ProjectsView({ answer, url }: { answer: ProjectsAnswer; url: PageUrl }): JSX.Element {
  const { projects } = answer;
  return (
    <>
      <h1 class="kern-heading-large">Projekte</h1>
      <p class="kern-body lead">Umsetzungs- und Nachnutzungsprojekte mit Phase, Priorität und Umsetzungsmodell.</p>
      <FilterForm action="/projects">
        <SearchField name="q" label="Suche im Titel" value={url.one('q')} />
        <ChoicesField
          name="phase"
          label="Phase"
          chosen={url.all('phase')}
          options={countedWords(phaseWords, answer.phaseFacets)}
        />
        <ChoicesField
          name="priority"
          label="Priorität"
          chosen={url.all('priority')}
          options={countedWords(priorityWords, answer.priorityFacets)}
        />
        <ChoicesField
          name="reuseModel"
          label="Umsetzungsmodell"
          chosen={url.all('reuseModel')}
          options={countedWords(reuseModelWords, answer.reuseModelFacets)}
        />
        <ChoicesField
          name="ministry"
          label="Ressort"
          chosen={url.all('ministry')}
          options={countedValues(answer.ministryFacets, url.all('ministry'))}
        />
        <ChoicesField
          name="topicArea"
          label="Themenfeld"
          chosen={url.all('topicArea')}
          options={countedValues(answer.topicAreaFacets, url.all('topicArea'), topicAreaLabels)}
        />
        <ChoicesField
          name="state"
          label="Land"
          chosen={url.all('state')}
          options={countedValues(answer.stateFacets, url.all('state'), stateNames)}
        />
        <ChoicesField name="level" label="Ebene" chosen={url.all('level')} options={optionsOf(levelWords)} />
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
