import { Severity } from '@ozg/operations/quality-rule/severity';
import { offersFor, onlineServices } from '../reads/online-services';
import { onProject, projects, servicesOf } from '../reads/projects';
import { rule } from '../rule';

// An online service of unknown reach may be the one: only what lies elsewhere is known not to be.
export const completedWithoutOnlineService = rule({
  id: 'completed-without-online-service',
  severity: Severity.WARNING,
  label: 'Umgesetzt ohne Online-Dienst',
  explanation:
    'Ein Projekt steht auf „6. Umgesetzt“, ist aber nicht als online verfügbar gemeldet, und für seine Leistungen ist im Land kein Online-Dienst bekannt. Ein Fehler, wo es ausdrücklich als nicht online verfügbar gemeldet ist.',
  reads: { projects, onlineServices },
  evaluate(read, day) {
    const offersOf = offersFor(read.onlineServices, day);
    return read.projects
      .filter(({ phase, availableOnline }) => phase === 'COMPLETED' && availableOnline !== true)
      .filter((project) => offersOf(project).every(({ reach }) => reach === 'ELSEWHERE'))
      .map((project) => {
        const isDenied = project.availableOnline === false;
        const stated = isDenied ? 'als nicht online verfügbar gemeldet' : 'ohne Angabe zur Verfügbarkeit';
        return onProject(
          project,
          `Phase „6. Umgesetzt“, aber ${stated} und ohne bekannten Online-Dienst in ${project.state?.code} (${servicesOf(project)}).`,
          { severity: isDenied ? Severity.ERROR : Severity.WARNING },
        );
      });
  },
});
