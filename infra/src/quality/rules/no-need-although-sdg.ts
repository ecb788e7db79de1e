import { groupBy } from '@ozg/shared/reading/group';
import { Severity } from '@ozg/operations/quality-rule/severity';
import { leikaServices } from '../reads/leika-services';
import { leikaKeysOf, onProject, ozgIdsOf, projects } from '../reads/projects';
import { rule } from '../rule';
import { several } from '../text/words';

export const noNeedAlthoughSdg = rule({
  id: 'no-need-although-sdg',
  severity: Severity.ERROR,
  label: 'Kein Bedarf trotz SDG-Pflicht',
  explanation:
    'Ein Projekt hat die Priorität „4 kein Bedarf“, obwohl Anhang II der SDG-Verordnung eine seiner LeiKa-Leistungen nennt: sie muss vollständig online abgewickelt werden können. Nennt das Projekt nur OZG-Leistungen, zählen deren LeiKa-Leistungen.',
  reads: { projects, leikaServices },
  evaluate(read) {
    const obliged = read.leikaServices.filter(({ sdg2Relevant }) => sdg2Relevant);
    const byKey = groupBy(obliged, ({ leikaKey }) => leikaKey);
    const byBundle = groupBy(obliged, ({ ozgService }) => ozgService?.ozgId);
    return read.projects
      .filter(({ priority }) => priority === 'NO_NEED')
      .flatMap((project) => {
        const keys = leikaKeysOf(project);
        const found = keys.length
          ? keys.flatMap((key) => byKey.get(key) ?? [])
          : ozgIdsOf(project).flatMap((ozgId) => byBundle.get(ozgId) ?? []);
        if (!found.length) return [];
        const names = found.map(({ leikaKey, name }) => `„${name}“ (${leikaKey})`);
        return onProject(
          project,
          `Priorität „4 kein Bedarf“, aber Anhang II der SDG-Verordnung nennt: ${several(names)}.`,
        );
      });
  },
});
