import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { JSX } from 'preact';
import { type Dated, newestDay, type Nodes, type Paged } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { ChoicesField } from '../../parts/filter/choices-field';
import { ChoiceField, FilterForm, SearchField } from '../../parts/filter/filter-form';
import { type Counted, countedValues, countedWords } from '../../parts/filter/options';
import { count } from '../../parts/wording/format';
import { Marks } from '../../parts/naming/marks';
import { Pager } from '../../parts/filter/pager';
import { Results } from '../../parts/filter/results';
import { MinistryLink, type NamedMinistry, type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { markerWords, onlineWords, phaseWords, priorityWords, wordFor } from '../../parts/wording/words';
import type { PageUrl } from '../../site/page-url';

interface ListedService extends NamedService, Dated {
  topicArea: { code: string; label: string } | null;
  markers: { kind: string }[];
  ministries: NamedMinistry[] | null;
  projects: (Nodes<Dated & { phase: string | null; priority: string | null }> & { totalCount: number }) | null;
}

export interface ServicesAnswer {
  ozgServices: Paged<ListedService> | null;
  topicAreaFacets: Counted;
  markerFacets: Counted;
  onlineFacets: { facets: { values: { value: boolean; label: string; count: number }[] } } | null;
}

export function ServicesView({ answer, url }: { answer: ServicesAnswer; url: PageUrl }): JSX.Element {
  const { ozgServices, topicAreaFacets, markerFacets, onlineFacets } = answer;
  const areas = url.all('topicArea');
  return (
    <>
      <h1 class="kern-heading-large">OZG-Leistungen</h1>
      <p class="kern-body lead">Suchen Sie eine Leistung nach ihrem Namen, nach Themenfeld oder Kennzeichnung.</p>
      <FilterForm action="/services">
        <SearchField name="q" label="Suche" value={url.one('q')} />
        <ChoicesField
          name="topicArea"
          label="Themenfeld"
          chosen={areas}
          options={countedValues(topicAreaFacets, areas, topicAreaLabels)}
        />
        <ChoicesField
          name="marker"
          label="Kennzeichnung"
          chosen={url.all('marker')}
          options={countedWords(markerWords, markerFacets)}
        />
        <ChoiceField
          name="online"
          label="Online-Dienst"
          value={url.one('online')}
          options={countedWords(onlineWords, asWords(onlineFacets))}
        />
      </FilterForm>
      <Results total={ozgServices?.totalCount} what={['Leistung', 'Leistungen']}>
        {ozgServices && (
          <>
            {ozgServices.nodes.length === 0 && (
              <p class="kern-body">
                Dazu ist keine Leistung verzeichnet. Nehmen Sie eine Bedingung weg oder suchen Sie kürzer.
              </p>
            )}
            <ul class="plain-list entries">
              {ozgServices.nodes.map((service) => (
                <li key={service.ozgId}>
                  <Entry service={service} />
                </li>
              ))}
            </ul>
            <Pager url={url} of={ozgServices} what="Leistungen" />
            <p class="source">
              Stand des Katalogs: <Day on={newestDay(ozgServices.nodes)} />, der Projekte:{' '}
              <Day on={newestDay(ozgServices.nodes.flatMap(({ projects }) => projects?.nodes ?? []))} />. Quellen stehen
              auf der Seite jeder Leistung.
            </p>
          </>
        )}
      </Results>
    </>
  );
}

/** The graph says whether there is an online service, the address says it in a word. */
function asWords(counted: ServicesAnswer['onlineFacets']): Counted {
  const values = counted?.facets.values.map((facet) => ({ ...facet, value: facet.value ? 'yes' : 'no' }));
  return values ? { facets: { values } } : null;
}

function Entry({ service }: { service: ListedService }): JSX.Element {
  const { ozgId, topicArea, markers, ministries, projects } = service;
  const [project] = projects?.nodes ?? [];
  return (
    <>
      <h2 class="entry-title">
        <ServiceLink to={service} />
      </h2>
      <p>
        OZG-ID {ozgId}
        {topicArea && (
          <>
            {' · '}
            <a href={`/topic-areas/${topicArea.code}`}>{topicArea.label}</a>
          </>
        )}
        {ministries?.map((ministry) => (
          <span key={ministry.id}>
            {' · '}
            <MinistryLink to={{ ...ministry, name: ministry.abbreviation }} />
          </span>
        ))}
      </p>
      {project && (
        <p>
          {projects?.totalCount === 1 ? 'Projekt' : `${count(projects?.totalCount ?? 0)} Projekte, das erste`}:{' '}
          {project.phase || project.priority
            ? `Phase ${wordFor(phaseWords, project.phase)}, Priorität ${wordFor(priorityWords, project.priority)}`
            : 'Phase und Priorität sind nicht gemeldet'}
        </p>
      )}
      <Marks of={markers} />
    </>
  );
}
