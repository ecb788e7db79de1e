import { Severity } from '@ozg/operations/quality-rule/severity';
import { leikaServices, retiredLeikaServices } from '../reads/leika-services';
import { ministries } from '../reads/ministries';
import { municipalities } from '../reads/municipalities';
import { ozgServices, retiredOzgServices } from '../reads/ozg-services';
import { leikaKeysOf, onProject, ozgIdsOf, projects } from '../reads/projects';
import { topicAreas } from '../reads/published-figures';
import { rule } from '../rule';

export const unknownReference = rule({
  id: 'unknown-reference',
  severity: Severity.WARNING,
  label: 'Verweis ins Leere',
  explanation: 'Ein Projekt nennt einen Schlüssel, den der Graph nicht kennt: er ist falsch, oder der Datensatz fehlt.',
  reads: {
    projects,
    ozgServices,
    retiredOzgServices,
    leikaServices,
    retiredLeikaServices,
    ministries,
    municipalities,
    topicAreas,
  },
  evaluate(read) {
    const ozgIds = new Set([...read.ozgServices, ...read.retiredOzgServices].map(({ ozgId }) => ozgId));
    const leikaKeys = new Set([...read.leikaServices, ...read.retiredLeikaServices].map(({ leikaKey }) => leikaKey));
    const ministryIds = new Set(read.ministries.map(({ id }) => id));
    const arsOfAll = new Set(read.municipalities.map(({ ars }) => ars));
    const areaCodes = new Set(read.topicAreas.map(({ code }) => code));
    return read.projects.flatMap((project) => {
      const named: [string, string[], Set<string>][] = [
        ['OZG-ID', ozgIdsOf(project), ozgIds],
        ['LeiKa-Schlüssel', leikaKeysOf(project), leikaKeys],
        ['Ressort', project.ministry ? [project.ministry.id] : [], ministryIds],
        ['Regionalschlüssel', project.municipalities.flatMap((place) => place?.ars ?? []), arsOfAll],
        ['Themenfeld', project.topicArea ? [project.topicArea.code] : [], areaCodes],
      ];
      return named.flatMap(([sort, keys, known]) =>
        [...new Set(keys)]
          .filter((key) => !known.has(key))
          .map((key) =>
            onProject(project, `${sort} ${key} ist im Graphen nicht bekannt.`, { discriminator: `${sort}:${key}` }),
          ),
      );
    });
  },
});
