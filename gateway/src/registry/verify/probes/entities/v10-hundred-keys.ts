import { bearsKey } from '../../samples/representation';
import { error, type Probe, skipped } from '../probe';
import { askEntities, knownOf, manyKeys } from './ask-entities';

const MANY = 100;

export const v10: Probe = {
  number: 'V10',
  title: { de: 'Hundert Schlüssel in einer Anfrage', en: 'A hundred keys in one request' },
  why: {
    de: 'Eine Seite des Graphen hat bis zu 100 Einträge; deren Schlüssel kommen in einer einzigen Anfrage.',
    en: 'A page of the graph has up to 100 entries, and their keys come in one request.',
  },
  remedy: {
    de: 'Nehmen Sie mindestens 100 Schlüssel an; heben Sie Grenzen für Größe der Anfrage, Listen oder Kosten entsprechend an.',
    en: 'Take at least 100 keys; raise limits on the size of a request, on lists or on costs accordingly.',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity, known: first } of known) {
      const representations = manyKeys(entity, MANY);
      if (representations.length < 2) continue;
      const { list, errors } = await askEntities(subject, entity, representations);
      if (list?.length === representations.length && !errors.length && bearsKey(entity, first, list[0])) continue;
      yield error(
        `Auf ${representations.length} Schlüssel kamen ${list?.length ?? 'keine'} Antworten.`,
        `${representations.length} keys led to ${list?.length ?? 'no'} answers.`,
        { coordinate: entity.name, seen: errors.length ? errors : (list?.[0] ?? null) },
      );
    }
  },
};
