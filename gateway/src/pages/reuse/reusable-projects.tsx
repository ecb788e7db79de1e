import type { JSX } from 'preact';
import { Facts } from '../parts/tables/facts';
import { counted } from '../parts/wording/format';
import { Pager } from '../parts/filter/pager';
import { Section } from '../parts/tables/section';
import { MinistryLink, ServiceLink } from '../parts/naming/service-link';
import { Source } from '../parts/naming/source';
import { phaseWords, reuseModelWords, wordFor } from '../parts/wording/words';
import type { PageUrl } from '../site/page-url';
import { nextStep } from './next-step';
import type { ChosenMunicipality, ReusableProject } from './reuse-answer';

interface ReusableProjectsProps {
  of: ChosenMunicipality['reusableProjects'];
  url: PageUrl;
}

export function ReusableProjects({ of: projects, url }: ReusableProjectsProps): JSX.Element | null {
  if (!projects) return null;
  return (
    <Section id="reusable" title="Jetzt nachnutzbar">
      {projects.nodes.length > 0 && (
        <p class="found">{counted(projects.totalCount, ['nachnutzbares Projekt', 'nachnutzbare Projekte'])}</p>
      )}
      {projects.nodes.length === 0 && (
        <p class="kern-body">
          Das Land meldet gerade kein Projekt in den Phasen 4 bis 6, das Kommunen nachnutzen können. Das kann auch
          heißen, dass zu den Projekten keine Phase gemeldet ist: siehe <a href="/projects">alle Projekte</a>.
        </p>
      )}
      <ul class="plain-list entries">
        {projects.nodes.map((project) => (
          <li key={project.id}>
            <Entry project={project} />
          </li>
        ))}
      </ul>
      {projects.nodes.length > 0 && <Pager url={url} of={projects} what="nachnutzbare Projekte" />}
    </Section>
  );
}

function Entry({ project }: { project: ReusableProject }): JSX.Element {
  const { title, phase, reuseModel, reuseRoute, ministry, ozgService, baseComponents } = project;
  return (
    <>
      <h3>{title}</h3>
      <Facts
        of={[
          ['Nächster Schritt', nextStep(project)],
          ['Leistung', <ServiceLink to={ozgService} />],
          ['Phase', wordFor(phaseWords, phase)],
          ['Umsetzungsmodell', wordFor(reuseModelWords, reuseModel)],
          ['Weg zur Nachnutzung', reuseRoute ?? 'nicht gemeldet'],
          ['Basisdienste', baseComponents.map(({ name }) => name).join(', ')],
          ['Ressort', <MinistryLink to={ministry} />],
        ]}
      />
      <Source of={project} />
    </>
  );
}
