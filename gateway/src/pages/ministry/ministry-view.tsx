import type { JSX } from 'preact';
import { FacetChart } from '../charts/facet-chart';
import { newestDay } from '../parts/answers';
import { Day } from '../parts/day';
import { Facts } from '../parts/facts';
import { count, share } from '../parts/format';
import { OutwardLink } from '../parts/outward-link';
import { ProjectTable } from '../parts/project-table';
import { Section } from '../parts/section';
import { ServiceLink } from '../parts/service-link';
import { Source } from '../parts/source';
import { Tiles } from '../parts/tiles';
import { roleWords, severityWords, wordFor } from '../parts/words';
import type { ContactPoint, Ministry } from './ministry-answer';

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
      <Section id="contacts" title="Kontakt">
        {contactPoints.length ? (
          contactPoints.map((point) => <Contact key={point.function} point={point} />)
        ) : (
          <p>Es ist keine Kontaktstelle verzeichnet.</p>
        )}
      </Section>
      {projects && (
        <Section
          id="projects"
          title="Projekte"
          about={
            <>
              <a href={`/projects?${filter}`}>Alle Projekte des Ressorts</a> ·{' '}
              <a href={`/projects.atom?${filter}`}>ihre Änderungen als Feed</a>
            </>
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
                      note: share(stale.totalCount, projects.totalCount),
                    },
                  ]
                : []),
            ]}
          />
          {projects.totalCount > 0 && (
            <div class="columns">
              <FacetChart
                title="Phasen"
                of="Phase"
                facets={projects.facets.phase}
                href={(value) => `/projects?${filter}&phase=${value}`}
                about={about}
              />
              <FacetChart
                title="Prioritäten"
                of="Priorität"
                facets={projects.facets.priority}
                href={(value) => `/projects?${filter}&priority=${value}`}
                about={about}
              />
            </div>
          )}
          <ProjectTable of={projects.nodes} />
        </Section>
      )}
      <Section
        id="services"
        title="Zuständig für"
        about={
          responsibilities.totalCount > responsibilities.nodes.length &&
          `Die ersten ${responsibilities.nodes.length} von ${responsibilities.totalCount}.`
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

function Contact({
  point: { function: role, unit, address, email, phone, web },
}: {
  point: ContactPoint;
}): JSX.Element {
  return (
    <>
      <h3 class="kern-title">{role}</h3>
      <Facts
        of={[
          ['Stelle', unit],
          ['Anschrift', address],
          ['E-Mail', email && <a href={`mailto:${email}`}>{email}</a>],
          ['Telefon', phone],
          ['Web', web && <OutwardLink to={web}>{web}</OutwardLink>],
        ]}
      />
    </>
  );
}
