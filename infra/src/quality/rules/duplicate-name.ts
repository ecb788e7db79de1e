import { groupBy } from '@ozg/shared/reading/group';
import { Severity } from '@ozg/operations/quality-rule/severity';
import { leikaServices, onLeikaService } from '../reads/leika-services';
import { onOzgService, ozgServices } from '../reads/ozg-services';
import { leikaKeysOf, onProject, ozgIdsOf, type Project, projects, servicesOf } from '../reads/projects';
import { type Finding, rule } from '../rule';
import { bareName, several } from '../text/words';

export const duplicateName = rule({
  id: 'duplicate-name',
  severity: Severity.WARNING,
  label: 'Doppelter Name',
  explanation:
    'Zwei LeiKa-Leistungen oder zwei OZG-Leistungen heißen gleich (Groß- und Kleinschreibung und Leerzeichen zählen nicht), oder zwei Projekte eines Landes haben denselben Titel und dieselben Leistungen.',
  reads: { leikaServices, ozgServices, projects },
  evaluate: (read) => [
    ...alike(read.leikaServices, ({ name }) => bareName(name)).flatMap(([service, others]) =>
      onLeikaService(service, `Ebenso heißt: ${several(others.map(({ leikaKey }) => leikaKey))}.`),
    ),
    ...alike(read.ozgServices, ({ name }) => bareName(name)).flatMap(([service, others]) =>
      onOzgService(service, `Ebenso heißt: ${several(others.map(({ ozgId }) => ozgId))}.`),
    ),
    ...alike(read.projects, sameWork).map(([project, others]): Finding => {
      const ids = several(others.map(({ id }) => id));
      return onProject(project, `Titel und Leistungen (${servicesOf(project)}) sind dieselben wie bei ${ids}.`);
    }),
  ],
});

const sameWork = (project: Project): string =>
  JSON.stringify([
    project.state?.code,
    bareName(project.title),
    ozgIdsOf(project).toSorted(),
    leikaKeysOf(project).toSorted(),
  ]);

/** Each of those that share their mark with others, and those others. */
function alike<Item>(items: Item[], markOf: (item: Item) => string): [Item, Item[]][] {
  return [...groupBy(items, markOf).values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map((item): [Item, Item[]] => [item, group.filter((other) => other !== item)]));
}
