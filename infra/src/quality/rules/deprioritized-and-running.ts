import { Severity } from '@ozg/operations/quality-rule/severity';
import { offersFor, onlineServices } from '../reads/online-services';
import { onProject, projects, servicesOf } from '../reads/projects';
import { rule } from '../rule';
import { several } from '../text/words';

export const deprioritizedAndRunning = rule({
  id: 'deprioritized-and-running',
  severity: Severity.WARNING,
  label: 'Depriorisiert, aber wichtig oder online',
  explanation:
    'Ein Projekt steht auf „Depriorisiert“ (keine Relevanz im Land), hat aber die Priorität „1 hoch“, ist als online verfügbar gemeldet oder wird im Land online angeboten. Ein Fehler, wo das Projekt selbst beides sagt.',
  reads: { projects, onlineServices },
  evaluate(read, day) {
    const offersOf = offersFor(read.onlineServices, day);
    return read.projects
      .filter(({ phase }) => phase === 'DEPRIORITIZED')
      .flatMap((project) => {
        const here = offersOf(project).filter(({ reach }) => reach === 'HERE');
        const own = [
          project.priority === 'HIGH' && 'Priorität „1 hoch“',
          project.availableOnline && 'als online verfügbar gemeldet',
        ].filter(Boolean);
        const offered = here.length && `im Land angeboten: ${several(here.map(({ service }) => `„${service.name}“`))}`;
        if (!own.length && !offered) return [];
        return onProject(
          project,
          `Phase „Depriorisiert“, zugleich ${[...own, offered].filter(Boolean).join('; ')} (${servicesOf(project)}).`,
          { severity: own.length ? Severity.ERROR : Severity.WARNING },
        );
      });
  },
});
