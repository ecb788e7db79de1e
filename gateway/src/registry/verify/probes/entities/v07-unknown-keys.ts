import { unlike } from '../../samples/unlike';
import { plainSelection } from '../../samples/selections';
import { error, type Probe, skipped } from '../probe';
import { askEntities, knownOf } from './ask-entities';
import { inventedFields } from './invented';

export const v07: Probe = {
  number: 'V07',
  title: { de: 'Zu einem unbekannten Schlüssel wird nichts erfunden', en: 'Nothing is invented for an unknown key' },
  why: {
    de: 'Andere fragen nach Schlüsseln, zu denen Sie nichts haben; das ist kein Fehler. Ein Fehler stünde in jeder solchen Abfrage, und erfundene Werte hielte man für Angaben Ihres Landes.',
    en: 'Others ask for keys of which you have nothing; that is no mistake. An error would stand in each such answer, and invented values would be taken for statements of your state.',
  },
  remedy: {
    de: 'Antworten Sie mit null, oder mit dem bloßen Schlüssel und sonst null, und werfen Sie keinen Fehler.',
    en: 'Answer null, or the bare key with null for everything else, and throw no error.',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity, known: like } of known) {
      const coordinate = entity.name;
      const unknown = unlike(entity, like);
      if (!unknown) {
        yield skipped(
          'Zu diesem Schlüssel lässt sich kein unbekannter bilden.',
          'No unknown key can be made up of this one.',
          { coordinate },
        );
        continue;
      }
      const { list, errors } = await askEntities(subject, entity, [unknown], plainSelection(entity.type));
      const asked = JSON.stringify(unknown);
      if (errors.length) {
        yield error(`${asked} ergab einen Fehler.`, `${asked} led to an error.`, { coordinate, seen: errors });
      } else if (list?.length !== 1) {
        yield error(`${asked} ergab nicht genau eine Antwort.`, `${asked} led to not exactly one answer.`, {
          coordinate,
          seen: { _entities: list },
        });
      } else if (inventedFields(entity, list[0]).length) {
        const fields = inventedFields(entity, list[0]).join(', ');
        yield error(`Zu ${asked} steht etwas in: ${fields}.`, `For ${asked} there is something in: ${fields}.`, {
          coordinate,
          seen: list[0],
        });
      }
    }
  },
};
