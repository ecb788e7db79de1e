import { Severity } from '@ozg/operations/quality-rule/severity';
import { onProject, projects } from '../reads/projects';
import { rule } from '../rule';

const running: Record<string, string | undefined> = {
  INITIALIZATION: '1. Initialisierung',
  REUSE_ASSESSMENT: '2. Prüfung Nachnutzung',
  REUSE_PLANNING: '3. Planung Nachnutzung',
  IMPLEMENTATION: '4. Umsetzung (Pilotierung)',
  ROLLOUT: '5. Einführung (Rollout)',
};

export const noNeedAndRunning = rule({
  id: 'no-need-and-running',
  severity: Severity.WARNING,
  label: 'Kein Bedarf, aber in Arbeit',
  explanation: 'Ein Projekt hat die Priorität „4 kein Bedarf“, wird nach seiner Phase (1 bis 5) aber bearbeitet.',
  reads: { projects },
  evaluate: (read) =>
    read.projects.flatMap((project) => {
      const phase = running[project.phase ?? ''];
      if (project.priority !== 'NO_NEED' || !phase) return [];
      return onProject(project, `Priorität „4 kein Bedarf“, zugleich Phase „${phase}“.`);
    }),
});
