import { error, type Probe } from '../probe';
import { answerToMistake, asSeen } from './refusal';

const QUERY = '{ __schema { queryType { name } types { name } } }';

export const v17: Probe = {
  number: 'V17',
  title: { de: 'Introspektion geht, oder ist klar abgeschaltet', en: 'Introspection works, or is clearly off' },
  why: {
    de: 'Werkzeuge lesen das Schema so. Ist sie abgeschaltet, sollen sie das erfahren; mit einer halben Antwort hielten sie das Schema für leer.',
    en: 'Tools read the schema that way. Where it is off they shall learn so; by half an answer they would take the schema for empty.',
  },
  remedy: {
    de: 'Antworten Sie vollständig, oder mit einem Fehler, der sagt, dass sie abgeschaltet ist.',
    en: 'Answer it in full, or with an error that says it is off.',
  },
  async *check(subject) {
    const { answer, exchange } = await answerToMistake(subject, { query: QUERY });
    const { queryType, types } = (answer?.data?.['__schema'] ?? {}) as { queryType?: unknown; types?: unknown[] };
    const works = Boolean(queryType) && Array.isArray(types) && types.length > 0;
    if (works || answer?.errors.length) return;
    yield error('Die Antwort ist weder das eine noch das andere.', 'The answer is neither the one nor the other.', {
      seen: asSeen(exchange),
    });
  },
};
