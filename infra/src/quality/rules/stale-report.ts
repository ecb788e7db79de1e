import { Severity } from '@ozg/operations/quality-rule/severity';
import { onProject, projects } from '../reads/projects';
import { rule } from '../rule';
import { dayInGerman } from '../text/calendar';

export const staleReport = rule({
  id: 'stale-report',
  severity: Severity.WARNING,
  label: 'Meldung veraltet',
  explanation:
    'Die letzte Meldung zu einem Projekt ist älter als ein Monat; die Übersicht wird monatlich fortgeschrieben.',
  reads: { projects },
  evaluate: (read) =>
    read.projects.flatMap((project) =>
      project.isStale && project.reportedOn
        ? onProject(project, `Zuletzt gemeldet am ${dayInGerman(project.reportedOn)}, vor mehr als einem Monat.`)
        : [],
    ),
});
