import { error, type Probe, skipped } from '../probe';
import { askEntities } from './ask-entities';

export const v11: Probe = {
  number: 'V11',
  title: { de: 'Keine Schlüssel, keine Antworten', en: 'No keys, no answers' },
  why: {
    de: 'Router dürfen auch mit leerer Liste fragen, etwa wenn eine Bedingung alle Einträge ausschließt.',
    en: 'Routers may ask with an empty list as well, for example where a condition leaves no entry.',
  },
  remedy: {
    de: 'Antworten Sie mit der leeren Liste und ohne Fehler; fragen Sie die Datenbank nicht mit „IN ()“.',
    en: 'Answer the empty list without an error; do not ask your database with "IN ()".',
  },
  async *check(subject) {
    const [entity] = [...subject.entities, ...subject.conventions];
    if (!entity) {
      yield skipped('Kein Typ hat einen Schlüssel (@key).', 'No type has a key (@key).');
      return;
    }
    const { list, errors } = await askEntities(subject, entity, []);
    if (list?.length === 0 && !errors.length) return;
    yield error('Auf die leere Liste kam etwas anderes.', 'The empty list was answered with something else.', {
      seen: errors.length ? errors : { _entities: list },
    });
  },
};
