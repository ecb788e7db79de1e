import { askEntities, knownOf } from '../entities/ask-entities';
import { info, type Probe } from '../probe';

export const v25: Probe = {
  number: 'V25',
  title: { de: 'Antworten sagen, wie lange sie gelten', en: 'Answers say how long they hold' },
  why: {
    de: 'Ohne Cache-Control fragt das Gateway jedes Mal neu; mit max-age behält es Ihre Antwort so lange und entlastet Ihren Dienst.',
    en: 'Without Cache-Control a gateway asks anew each time; with max-age it keeps your answer that long, and spares your service.',
  },
  remedy: {
    de: 'Senden Sie Cache-Control: max-age=60, oder wie lange Ihre Daten ungesehen alt sein dürfen; no-store, wo jede Antwort frisch sein muss (docs/cache.md).',
    en: 'Send Cache-Control: max-age=60, or however long your data may be old unnoticed; no-store where each answer must be fresh (docs/cache.md).',
  },
  async *check(subject) {
    const [first] = knownOf(subject.entities);
    const { exchange } = first
      ? await askEntities(subject, first.entity, [first.known])
      : await subject.service.ask('{ __typename }');
    if (exchange.headers['cache-control']) return;
    yield info('Die Antworten haben kein Cache-Control.', 'The answers have no Cache-Control.');
  },
};
