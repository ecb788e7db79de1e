import { error, type Probe } from '../probe';
import { answerToMistake, asSeen } from './refusal';

export const UNKNOWN_FIELD = 'thereIsNoSuchFieldHere';

export const v15: Probe = {
  number: 'V15',
  title: { de: 'Ein unbekanntes Feld wird abgelehnt', en: 'An unknown field is refused' },
  why: {
    de: 'Beantwortet der Dienst, was nicht in seinem Schema steht, oder lässt er es stillschweigend weg, bleiben Schema und Daten nicht beieinander, und Fehler fallen niemandem auf.',
    en: 'A service that answers what its schema does not have, or leaves it out in silence, lets schema and data drift apart, and nobody notices mistakes.',
  },
  remedy: {
    de: 'Prüfen Sie jede Abfrage gegen das Schema (validate), bevor Sie sie ausführen.',
    en: 'Validate each operation against the schema before you carry it out.',
  },
  async *check(subject) {
    const { answer, exchange } = await answerToMistake(subject, { query: `{ ${UNKNOWN_FIELD} }` });
    if (answer?.errors.length && answer.data?.[UNKNOWN_FIELD] === undefined) return;
    yield error(`Auf { ${UNKNOWN_FIELD} } kam keine Ablehnung.`, `{ ${UNKNOWN_FIELD} } was not refused.`, {
      seen: asSeen(exchange),
    });
  },
};
