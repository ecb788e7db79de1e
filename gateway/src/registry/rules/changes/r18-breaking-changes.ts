import type { Rule } from '../rule';
import type { ApiChange } from './api-changes';

export const r18: Rule<{ changes: readonly ApiChange[] }> = {
  number: 'R18',
  title: { de: 'Was Anwendungen nutzen können, bleibt', en: 'What clients can use stays' },
  why: {
    de: 'Anwendungen werden nicht zusammen mit dem Graphen ausgeliefert: Was wegfällt, fehlt ihnen ohne Vorwarnung.',
    en: 'Applications are not shipped together with the graph: what goes is missing without a warning.',
  },
  remedy: {
    de: 'Kennzeichnen Sie es erst mit @deprecated und Tag; danach darf es weg. Geht das nicht, lassen Sie die Änderung vom Betreiber freigeben (Person und Grund).',
    en: 'Mark it as @deprecated with a day first; it may go afterwards. Where that cannot be, have the operator approve the change (person and reason).',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ changes }) {
    for (const { coordinate, message, weight } of changes) {
      yield {
        coordinate,
        severity: weight === 'BREAKING' ? 'ERROR' : 'WARNING',
        message: {
          de: `${kinds[weight]}: ${message}`,
          en: message,
        },
      };
    }
  },
};

const kinds: Record<ApiChange['weight'], string> = {
  BREAKING: 'Das bricht Anwendungen',
  ANNOUNCED: 'Angekündigt war',
  DANGEROUS: 'Das kann Anwendungen überraschen',
};
