import type { JSX } from 'preact';
import { Section } from '../parts/tables/section';
import { ServiceLink } from '../parts/naming/service-link';
import { Source } from '../parts/naming/source';
import { phaseWords, wordFor } from '../parts/wording/words';
import type { ChosenMunicipality, OwnProject } from './reuse-answer';

const kinds = { SHOWCASE: 'Vorzeigeprojekt', PLANNED: 'geplant' } as const;

/** What the municipality plans or runs itself, and who does the same. */
export function Neighbours({ of: projects }: { of: ChosenMunicipality['municipalProjects'] }): JSX.Element | null {
  if (!projects) return null;
  return (
    <Section id="neighbours" title="Eigene Vorhaben und wer dasselbe tut">
      {projects.nodes.length === 0 && (
        <p class="kern-body">Von dieser Kommune ist kein eigenes Vorhaben verzeichnet.</p>
      )}
      <ul class="plain-list entries">
        {projects.nodes.map((project) => (
          <li key={project.title}>
            <Entry project={project} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Entry({ project }: { project: OwnProject }): JSX.Element {
  const { title, kind, status, similar, landProjects } = project;
  return (
    <>
      <h3>{title}</h3>
      <p>{[wordFor(kinds, kind), status].filter(Boolean).join(', ')}</p>
      {similar.nodes.length > 0 ? (
        <ul aria-label="Ähnliche Vorhaben anderer Kommunen">
          {similar.nodes.map(({ title: other, kind: how, municipality, partners }) => (
            <li key={other}>
              {municipality ? (
                <a href={`/reuse?ars=${municipality.ars}`}>{municipality.name}</a>
              ) : (
                'ohne Angabe der Kommune'
              )}
              : {other} ({wordFor(kinds, how)}
              {partners.length > 0 && `, mit ${partners.join(', ')}`})
            </li>
          ))}
        </ul>
      ) : (
        <p>Keine andere Kommune meldet Ähnliches.</p>
      )}
      {landProjects.nodes.map(({ title: land, phase, ozgService, ministry }) => (
        <p key={land}>
          Projekt des Landes zum Anschließen: {land}, Phase {wordFor(phaseWords, phase)}
          {ministry && `, ${ministry.abbreviation}`}
          {ozgService && (
            <>
              {' '}
              (<ServiceLink to={ozgService} />)
            </>
          )}
        </p>
      ))}
      <Source of={project} />
    </>
  );
}
