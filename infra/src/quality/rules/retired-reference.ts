import { Severity } from '@ozg/operations/quality-rule/severity';
import { retiredLeikaServices } from '../reads/leika-services';
import { retiredOzgServices } from '../reads/ozg-services';
import { leikaKeysOf, onProject, ozgIdsOf, projects } from '../reads/projects';
import { rule } from '../rule';
import { dayInGerman } from '../text/calendar';

export const retiredReference = rule({
  id: 'retired-reference',
  severity: Severity.INFO,
  label: 'Verweis auf weggefallene Leistung',
  explanation: 'Ein Projekt nennt eine Leistung, die ihr Register nicht mehr führt.',
  reads: { projects, retiredOzgServices, retiredLeikaServices },
  evaluate(read) {
    const ozgIds = new Map(read.retiredOzgServices.map(({ ozgId, retiredOn }) => [ozgId, retiredOn]));
    const leikaKeys = new Map(read.retiredLeikaServices.map(({ leikaKey, retiredOn }) => [leikaKey, retiredOn]));
    return read.projects.flatMap((project) => {
      const named: [string, string[], Map<string, string>][] = [
        ['OZG-ID', ozgIdsOf(project), ozgIds],
        ['LeiKa-Schlüssel', leikaKeysOf(project), leikaKeys],
      ];
      return named.flatMap(([sort, keys, retired]) =>
        [...new Set(keys)].flatMap((key) => {
          const day = retired.get(key);
          if (!day) return [];
          const explanation = `${sort} ${key} ist seit ${dayInGerman(day)} weggefallen.`;
          return onProject(project, explanation, { discriminator: `${sort}:${key}` });
        }),
      );
    });
  },
});
