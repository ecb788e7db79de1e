import { Severity } from '@ozg/operations/quality-rule/severity';
import { onProject, projects } from '../reads/projects';
import { rule } from '../rule';

export const contradictoryAvailability = rule({
  id: 'contradictory-availability',
  severity: Severity.ERROR,
  label: 'Flächendeckend, aber nicht online',
  explanation: 'Ein Projekt ist als flächendeckend verfügbar gemeldet und zugleich als nicht online verfügbar.',
  reads: { projects },
  evaluate: (read) =>
    read.projects
      .filter(({ availableOnline, availableAreaWide }) => availableAreaWide === true && availableOnline === false)
      .map((project) => onProject(project, 'Flächendeckend verfügbar: ja; online verfügbar: nein.')),
});
