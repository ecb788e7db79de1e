import { bearsKey } from '../../samples/representation';
import type { Representation } from '../../samples/sampled-entity';
import { unlike } from '../../samples/unlike';
import { error, type Probe, skipped } from '../probe';
import { askEntities, knownOf } from './ask-entities';

export const v08: Probe = {
  number: 'V08',
  title: { de: 'Antworten stehen in der Reihenfolge der Fragen', en: 'Answers stand in the order of the questions' },
  why: {
    de: 'Das Gateway ordnet Antworten allein nach ihrer Stelle zu. Fehlt eine oder stehen sie anders, bekommt eine Leistung die Angaben einer anderen, und niemand merkt es.',
    en: 'A gateway tells answers apart by their place alone. Where one is missing, or they stand otherwise, a service gets what belongs to another one, and nobody notices.',
  },
  remedy: {
    de: 'Sortieren Sie das Ergebnis Ihrer Datenbank nach den gefragten Schlüsseln (DataLoader), mit null für jeden unbekannten.',
    en: 'Bring what your database found into the order of the keys that were asked (DataLoader), with null for each unknown one.',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity, known: first } of known) {
      const unknown = unlike(entity, first);
      // What is sorted by a database would otherwise be in order by chance.
      const representations = [entity.known.at(-1) ?? first, ...(unknown ? [unknown] : []), first];
      const { list } = await askEntities(subject, entity, representations);
      const isInPlace = (representation: Representation, at: number) =>
        bearsKey(entity, representation, list?.[at]) || (representation === unknown && list?.[at] === null);
      if (list?.length === representations.length && representations.every(isInPlace)) continue;
      yield error(
        `Gefragt war ${JSON.stringify(representations)}.`,
        `What was asked is ${JSON.stringify(representations)}.`,
        { coordinate: entity.name, seen: { _entities: list } },
      );
    }
  },
};
