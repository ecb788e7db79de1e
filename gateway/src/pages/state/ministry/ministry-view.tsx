import type { JSX } from 'preact';
import { FacetChart } from '../../charts/facet-chart';
import { newestDay } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { Facts } from '../../parts/tables/facts';
import { count, share } from '../../parts/wording/format';
import { ProjectTable } from '../../parts/tables/project-table';
import { Section } from '../../parts/tables/section';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { ServiceLink } from '../../parts/naming/service-link';
import { Source } from '../../parts/naming/source';
import { Tiles } from '../../parts/tables/tiles';
import { roleWords, severityWords, wordFor } from '../../parts/wording/words';
import { Contacts } from './contacts';
import type { Ministry } from './ministry-answer';

export function MinistryView({ ministry }: { ministry: Ministry }): JSX.Element {
  const { id, abbreviation, name, state, tasks, contactPoints, responsibilities, projects, stale, findings } = ministry;
  const about = projects && (
    <>
      Stand: <Day on={newestDay(projects.nodes)} />. Quelle: Meldungen des Ressorts und veröffentlichte Angaben.
    </>
  );
  const filter = `ministry=${encodeURIComponent(id)}`;
  return (
    <article>
      <h1 class="kern-heading-large">{name}</h1>
      <Facts
        of={[
          ['Abkürzung', abbreviation],
          ['Land', state?.name ?? 'Bund'],
          ['Besteht seit', ministry.validFrom && <Day on={ministry.validFrom} />],
          ['Bestand bis', ministry.validUntil && <Day on={ministry.validUntil} />],
          ['Aufgaben', tasks.join('; ')],
          ['Basisdienste', ministry.baseComponents.map((component) => component.name).join(', ')],
        ]}
      />
      <Source of={ministry} />
      <Contacts of={contactPoints} />
      {projects && (
        <Section
          id="projects"
          title="Projekte"
          about={
            projects.totalCount > projects.nodes.length && (
              <a href={`/projects?${filter}`}>Alle {count(projects.totalCount)} Projekte des Ressorts</a>
            )
          }
        >
          <Tiles
            tiles={[
              { label: 'Projekte', value: count(projects.totalCount), href: `/projects?${filter}` },
              ...(stale
                ? [
                    {
                      label: 'ohne Meldung seit einem Monat',
                      value: count(stale.totalCount),
                      href: `/projects?${filter}&stale=yes`,
                      note: `${share(stale.totalCount, projects.totalCount)} der Projekte`,
                    },
                  ]
                : []),
            ]}
          />
          {projects.totalCount > 0 && (
            <div class="columns">
              <FacetChart
                title="Projekte je Phase"
                of="Phase"
                facets={projects.facets.phase}
                href={(value) => `/projects?${filter}&phase=${value}`}
                about={about}
              />
              <FacetChart
                title="Projekte je Priorität"
                of="Priorität"
                facets={projects.facets.priority}
                href={(value) => `/projects?${filter}&priority=${value}`}
                about={about}
              />
            </div>
          )}
          <ProjectTable of={projects.nodes} />
          <Subscribe what="Projekte des Ressorts" feeds={feedsOf('/projects', filter)} />
        </Section>
      )}
      <Section
        id="services"
        title="Zuständig für diese Leistungen"
        about={
          responsibilities.totalCount > responsibilities.nodes.length &&
          `Die ersten ${responsibilities.nodes.length} von ${count(responsibilities.totalCount)}.`
        }
      >
        {responsibilities.nodes.length ? (
          <ul>
            {responsibilities.nodes.map(({ role, ozgService }, index) => (
              <li key={index}>
                <ServiceLink to={ozgService} /> ({wordFor(roleWords, role)})
              </li>
            ))}
          </ul>
        ) : (
          <p>Es ist keine Zuständigkeit verzeichnet.</p>
        )}
      </Section>
      {findings && findings.totalCount > 0 && (
        <Section
          id="findings"
          title="Befunde der Datenqualität"
          about={<a href={`/quality?${filter}`}>Alle {count(findings.totalCount)} Befunde</a>}
        >
          <ul>
            {findings.nodes.map(({ severity, explanation, subjectLabel }, index) => (
              <li key={index}>
                {wordFor(severityWords, severity)}: {subjectLabel}. {explanation}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
