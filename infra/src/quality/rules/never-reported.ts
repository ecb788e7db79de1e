import { Severity } from '@ozg/operations/quality-rule/severity';
import { onProject, projects } from '../reads/projects';
import { rule } from '../rule';

export const neverReported = rule({
  id: 'never-reported',
  severity: Severity.INFO,
  label: 'Nie gemeldet',
  explanation: 'Zu einem Projekt ist kein Tag einer Meldung bekannt; was es sagt, stammt aus anderen Quellen.',
  reads: { projects },
  evaluate: (read) =>
    read.projects
      .filter(({ reportedOn }) => reportedOn === null)
      .map((project) => onProject(project, 'Kein Tag einer Meldung bekannt.')),
});
