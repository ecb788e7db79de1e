import { askEntities, knownOf } from '../entities/ask-entities';
import { type Probe, warning } from '../probe';
import type { Subject } from '../subject';
import { median } from './median';

const TIMES = 5;
const SHARE = 3;

export const v22: Probe = {
  number: 'V22',
  title: { de: 'Eine einzelne Frage ist schnell beantwortet', en: 'A single question is answered quickly' },
  why: {
    de: 'Das Gateway gibt eine Antwort nach drei Sekunden auf, und eine Abfrage braucht oft mehrere nacheinander. Ihre langsamste Antwort bestimmt, wie lange alle warten.',
    en: 'A gateway gives an answer up after three seconds, and an operation often takes several in a row. Your slowest answer decides how long everybody waits.',
  },
  remedy: {
    de: 'Legen Sie Indexe auf die Schlüssel, halten Sie Verbindungen zur Datenbank offen, und fragen Sie während einer Antwort keine weiteren Dienste im Netz.',
    en: 'Have indexes on the keys, keep connections to the database open, and ask no further services over the network while you answer.',
  },
  async *check(subject) {
    const measured: number[] = [];
    for (let at = 0; at < TIMES; at += 1) measured.push(await askOnce(subject));
    const ms = Math.round(median(measured));
    if (ms * SHARE <= subject.timeoutMs) return;
    yield warning(
      `Die mittlere von ${TIMES} Antworten brauchte ${ms} ms; aufgegeben wird nach ${subject.timeoutMs} ms.`,
      `The middle one of ${TIMES} answers took ${ms} ms; it is given up after ${subject.timeoutMs} ms.`,
    );
  },
};

async function askOnce(subject: Subject): Promise<number> {
  const [first] = knownOf(subject.entities);
  if (!first) return (await subject.service.ask('{ __typename }')).exchange.ms;
  return (await askEntities(subject, first.entity, [first.known])).exchange.ms;
}
