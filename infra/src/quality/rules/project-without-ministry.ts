import { Severity } from '@ozg/operations/quality-rule/severity';
import { ministries } from '../reads/ministries';
import { onProject, projects } from '../reads/projects';
import { rule } from '../rule';
import { dayInGerman } from '../text/calendar';

export const projectWithoutMinistry = rule({
  id: 'project-without-ministry',
  severity: Severity.WARNING,
  label: 'Projekt ohne Ressort',
  explanation: 'Für ein Projekt ist kein Ressort bekannt, oder das bekannte besteht nicht mehr.',
  reads: { projects, ministries },
  evaluate(read, day) {
    const former = new Map(
      read.ministries.flatMap(({ id, name, validUntil }) =>
        validUntil && validUntil < day
          ? [[id, `„${name}“ besteht seit dem ${dayInGerman(validUntil)} nicht mehr.`]]
          : [],
      ),
    );
    return read.projects.flatMap((project) => {
      const explanation = project.ministry ? former.get(project.ministry.id) : 'Kein Ressort genannt.';
      return explanation ? onProject(project, explanation) : [];
    });
  },
});
