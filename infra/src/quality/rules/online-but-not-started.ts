import { Severity } from '@ozg/operations/quality-rule/severity';
import { offersFor, onlineServices } from '../reads/online-services';
import { onProject, projects, servicesOf } from '../reads/projects';
import { rule } from '../rule';
import { several } from '../text/words';

// What another Land or its municipalities offer is no contradiction, nor is what lies nobody knows where.
export const onlineButNotStarted = rule({
  id: 'online-but-not-started',
  severity: Severity.WARNING,
  label: 'Online, aber nicht gestartet',
  explanation:
    'Ein Projekt steht auf „0. Nicht gestartet“, obwohl im selben Land ein Online-Dienst für seine Leistungen angeboten wird. Ein Fehler, wo das Projekt selbst als online verfügbar gemeldet ist.',
  reads: { projects, onlineServices },
  evaluate(read, day) {
    const offersOf = offersFor(read.onlineServices, day);
    return read.projects
      .filter(({ phase }) => phase === 'NOT_STARTED')
      .map((project) => ({ project, here: offersOf(project).filter(({ reach }) => reach === 'HERE') }))
      .filter(({ project, here }) => project.availableOnline || here.length)
      .map(({ project, here }) => {
        const contradictions = [
          project.availableOnline && 'als online verfügbar gemeldet',
          here.length && `im Land angeboten: ${several(here.map(({ service }) => `„${service.name}“`))}`,
        ].filter(Boolean);
        return onProject(
          project,
          `Phase „0. Nicht gestartet“, zugleich ${contradictions.join('; ')} (${servicesOf(project)}).`,
          { severity: project.availableOnline ? Severity.ERROR : Severity.WARNING },
        );
      });
  },
});
