import type { JSX } from 'preact';
import { FacetChart } from '../../charts/facet-chart';
import { type Count, type Facet, newestDay, type Nodes } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { count } from '../../parts/wording/format';
import { type BriefProject, ProjectTable } from '../../parts/tables/project-table';
import { Section } from '../../parts/tables/section';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { Source, type Sourced } from '../../parts/naming/source';
import { type Lead, Leads } from './leads';

export interface TopicArea extends Sourced {
  code: string;
  label: string;
  leads: Lead[] | null;
  services: Count & Nodes<NamedService>;
  projects: (Count & Nodes<BriefProject & { reuseInterests: Count }> & { facets: { phase: Facet[] } }) | null;
  openQuestions: Nodes<{ question: string; askedOn: string | null }> | null;
}

export function TopicAreaView({ area }: { area: TopicArea }): JSX.Element {
  const { code, label, leads, services, projects, openQuestions } = area;
  return (
    <article>
      <h1 class="kern-heading-large">Themenfeld {label}</h1>
      <Source of={area} />
      {leads && (
        <Section id="leads" title="Federführung">
          <Leads of={leads} />
        </Section>
      )}
      {projects && (
        <Section
          id="projects"
          title="Projekte"
          about={<a href={`/projects?topicArea=${code}`}>Alle {count(projects.totalCount)} Projekte im Themenfeld</a>}
        >
          {projects.totalCount > 0 && (
            <FacetChart
              title="Projekte je Phase"
              of="Phase"
              facets={projects.facets.phase}
              href={(value) => `/projects?topicArea=${code}&phase=${value}`}
              about={
                <>
                  Stand: <Day on={newestDay(projects.nodes)} />. Quelle: Meldungen der Ressorts und veröffentlichte
                  Angaben.
                </>
              }
            />
          )}
          <ProjectTable of={projects.nodes} />
          <Subscribe what="Projekte des Themenfelds" feeds={feedsOf('/projects', `topicArea=${code}`)} />
        </Section>
      )}
      <Section
        id="services"
        title="Leistungen"
        about={<a href={`/services?topicArea=${code}`}>Alle {count(services.totalCount)} Leistungen im Themenfeld</a>}
      >
        <ul class="many">
          {services.nodes.map((service) => (
            <li key={service.ozgId}>
              <ServiceLink to={service} />
            </li>
          ))}
        </ul>
      </Section>
      {openQuestions && openQuestions.nodes.length > 0 && (
        <Section id="questions" title="Offene Fragen">
          <ul>
            {openQuestions.nodes.map(({ question }) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
