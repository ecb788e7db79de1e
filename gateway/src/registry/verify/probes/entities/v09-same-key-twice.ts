import { bearsKey } from '../../samples/representation';
import { error, type Probe, skipped } from '../probe';
import { askEntities, knownOf } from './ask-entities';

export const v09: Probe = {
  number: 'V09',
  title: { de: 'Derselbe Schlüssel wird zweimal beantwortet', en: 'The same key is answered twice' },
  why: {
    de: 'In einer Abfrage kommt dieselbe Leistung oft mehrmals vor, und nicht jeder Router fasst sie zusammen. Fehlt die zweite Antwort, verrutschen alle folgenden.',
    en: 'The same service often stands in an answer several times, and not every router asks for it once. Where the second answer is missing, all that follow are at the wrong place.',
  },
  remedy: {
    de: 'Geben Sie je gefragtem Schlüssel eine Antwort, auch wenn Sie in der Datenbank nur einmal nachsehen.',
    en: 'Give an answer for each key that was asked, even though you look it up once.',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity, known: key } of known) {
      const { list } = await askEntities(subject, entity, [key, key]);
      if (list?.length === 2 && list.every((each) => bearsKey(entity, key, each))) continue;
      yield error(`Gefragt war zweimal ${JSON.stringify(key)}.`, `What was asked is ${JSON.stringify(key)}, twice.`, {
        coordinate: entity.name,
        seen: { _entities: list },
      });
    }
  },
};
