import type { UsedOperation } from '../../check/publication';
import type { Rule } from '../rule';
import type { ApiChange } from './api-changes';

const MOST_CLIENTS = 5;

export const r19: Rule<{ changes: readonly ApiChange[]; usedOperations: readonly UsedOperation[] }> = {
  number: 'R19',
  title: { de: 'Was wirklich gefragt wird, bleibt beantwortet', en: 'What is really asked stays answered' },
  why: {
    de: 'Die genannte Abfrage lief in letzter Zeit; mit diesem Schema schlüge sie fehl, auch wenn das Feld als veraltet gekennzeichnet ist.',
    en: 'The operation that the message names was carried out lately; with this schema it would fail, also where the field is deprecated.',
  },
  remedy: {
    de: 'Sprechen Sie die genannten Anwendungen an und warten Sie, bis die Abfrage nicht mehr vorkommt, oder lassen Sie die Änderung freigeben (Person und Grund).',
    en: 'Talk to the clients that the message names and wait until the operation is gone, or have the change approved (person and reason).',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ changes, usedOperations }) {
    for (const { coordinate, concerns } of changes.filter(({ weight }) => weight !== 'DANGEROUS')) {
      for (const operation of usedOperations) {
        if (!operation.coordinates.some((each) => isWithin(each, concerns))) continue;
        const { hash, name, clients, lastUsedOn } = operation;
        const called = name ? `${name} (${hash})` : hash;
        const by = clients.slice(0, MOST_CLIENTS).join(', ');
        const more = clients.length - MOST_CLIENTS;
        yield {
          coordinate,
          message: {
            de: `${coordinate} nutzt die Abfrage ${called} von ${by || 'unbekannt'}${more > 0 ? ` und ${more} weiteren` : ''}, zuletzt am ${lastUsedOn}.`,
            en: `${coordinate} is used by ${called} of ${by || 'unknown clients'}${more > 0 ? ` and ${more} more` : ''}, last on ${lastUsedOn}.`,
          },
        };
      }
    }
  },
};

/** Whether a coordinate is another one, or a part of it: `Query.projects(first:)` of `Query.projects`, and of `Query`. */
const isWithin = (coordinate: string, whole: string): boolean =>
  coordinate === whole || coordinate.startsWith(`${whole}.`) || coordinate.startsWith(`${whole}(`);
