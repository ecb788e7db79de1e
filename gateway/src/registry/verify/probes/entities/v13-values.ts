import { parse } from 'graphql';
import { cutAnswer } from '../../../../sources/shape/cut-answer';
import { compileShape } from '../../../../sources/shape/compile-shape';
import { entitiesQuery, plainSelection } from '../../samples/selections';
import { error, type Probe, skipped } from '../probe';

const MOST_KNOWN = 20;

export const v13: Probe = {
  number: 'V13',
  title: {
    de: 'Felder haben Werte, wie das Schema sie verspricht',
    en: 'Fields have values as the schema promises them',
  },
  why: {
    de: 'Das Gateway ersetzt jeden Wert von falschem Typ durch null und meldet einen Fehler: Text statt Zahl, eine Phase, die es nicht gibt, eine Zahl über 32 Bit.',
    en: 'A gateway puts null for each value of a wrong type, and tells an error: text for a number, a phase that there is not, a number beyond 32 bits.',
  },
  remedy: {
    de: 'Übersetzen Sie eigene Wörter in die Werte der Aufzählung, bevor Sie antworten; was sich nicht übersetzen lässt, ist null. Beheben Sie Resolver, die Fehler werfen.',
    en: 'Translate your own words into the values of the enum before you answer; what has no translation is null. Mend resolvers that throw.',
  },
  needs: ['V06'],
  async *check({ service, schema, entities, conventions }) {
    const known = [...entities, ...conventions].filter((entity) => entity.known.length);
    if (!known.length || !schema) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const entity of known) {
      if (!schema) return;
      const coordinate = entity.name;
      const query = entitiesQuery(entity, plainSelection(entity.type));
      const variables = { representations: entity.known.slice(0, MOST_KNOWN) };
      const { data, errors } = await service.ask(query, variables);
      if (errors.length) {
        yield error(
          'Felder eines bekannten Eintrags ergaben einen Fehler.',
          'Fields of a known entity led to an error.',
          { coordinate, seen: errors },
        );
        continue;
      }
      const before = structuredClone(data);
      const [first] = cutAnswer(data, compileShape(schema, parse(query)), variables)?.misfits.paths ?? [];
      if (!first) continue;
      const place = `${coordinate}.${first.filter((each) => typeof each === 'string' && each !== '_entities').join('.')}`;
      yield error('Hier steht ein Wert von anderem Typ.', 'There is a value of another type.', {
        coordinate: place,
        seen: first.reduce<unknown>((value, each) => (value as Record<string | number, unknown>)?.[each], before),
      });
    }
  },
};
