import { bearsKey } from '../../samples/representation';
import { error, type Probe, skipped, warning } from '../probe';
import { askEntities } from './ask-entities';

export const v06: Probe = {
  number: 'V06',
  title: { de: 'Ein bekannter Schlüssel wird beantwortet', en: 'A known key is answered' },
  why: {
    de: 'Das Gateway fragt über _entities mit Schlüsseln nach. Bleibt die Antwort aus, oder trägt sie einen anderen Typ oder Schlüssel, fehlen Ihre Angaben im Graphen, oder sie stehen beim Falschen.',
    en: 'A gateway asks by keys, through _entities. Where there is no answer, or one of another type or key, your data is missing from the graph, or stands at somebody else.',
  },
  remedy: {
    de: 'Schreiben Sie für jeden Typ mit @key einen Resolver der Referenz (__resolveReference), der __typename und die Felder des Schlüssels so zurückgibt, wie sie gefragt wurden.',
    en: 'Write a resolver of the reference (__resolveReference) for each type with @key, which answers __typename and the fields of the key as they were asked.',
  },
  async *check(subject) {
    if (!subject.entities.length) {
      yield skipped('Kein Typ hat einen Schlüssel (@key).', 'No type has a key (@key).');
    }
    for (const coordinate of subject.unusableSamples) {
      yield warning(
        'In --samples steht hierzu etwas, das kein Schlüssel dieses Schemas ist.',
        'What --samples has of this is no key of this schema.',
        { coordinate },
      );
    }
    for (const entity of subject.entities) {
      const { name: coordinate, known } = entity;
      if (!known.length) {
        yield skipped(
          'Es wurde kein Schlüssel gefunden, den der Dienst kennt; nennen Sie welche mit --samples.',
          'No key was found that the service knows; name some by --samples.',
          { coordinate },
        );
        continue;
      }
      for (const representation of known.slice(0, 3)) {
        const { list, errors } = await askEntities(subject, entity, [representation]);
        const [found] = list ?? [];
        const { __typename: said } = (found ?? {}) as { __typename?: unknown };
        if (list?.length === 1 && !errors.length && said === coordinate && bearsKey(entity, representation, found)) {
          continue;
        }
        yield error(
          `Gefragt war ${JSON.stringify(representation)}.`,
          `What was asked is ${JSON.stringify(representation)}.`,
          { coordinate, seen: errors.length ? { _entities: list, errors } : { _entities: list } },
        );
        break;
      }
    }
  },
};
