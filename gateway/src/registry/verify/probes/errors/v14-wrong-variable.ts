import { error, type Probe, skipped } from '../probe';
import { answerToMistake, asSeen } from './refusal';

export const v14: Probe = {
  number: 'V14',
  title: { de: 'Eine Variable von falschem Typ wird abgelehnt', en: 'A variable of a wrong type is refused' },
  why: {
    de: 'Wer einen Fehler des Fragenden mit Status 500 beantwortet, gilt selbst als gestört, und der Fragende erfährt nicht, was falsch war.',
    en: 'Who answers a mistake of the caller with status 500 counts as the one at fault, and the caller does not learn what was wrong.',
  },
  remedy: {
    de: 'Überlassen Sie das Prüfen der Variablen Ihrer GraphQL-Bibliothek, bevor ein Resolver läuft, und antworten Sie mit {"errors":[{"message":"..."}]}.',
    en: 'Leave the checking of variables to your GraphQL library, before any resolver runs, and answer {"errors":[{"message":"..."}]}.',
  },
  async *check(subject) {
    if (!subject.entities.length && !subject.conventions.length) {
      yield skipped('Kein Typ hat einen Schlüssel (@key).', 'No type has a key (@key).');
      return;
    }
    const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
    // A single value may stand for a list of one; null may not.
    for (const representations of [null, [null]]) {
      const { answer, exchange } = await answerToMistake(subject, { query, variables: { representations } });
      if (answer?.errors.length && !answer.data?.['_entities']) continue;
      const asked = JSON.stringify({ representations });
      yield error(`Auf ${asked} kam keine Ablehnung.`, `${asked} was not refused.`, { seen: asSeen(exchange) });
    }
  },
};
