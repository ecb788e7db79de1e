import { askEntities, knownOf, manyKeys } from '../entities/ask-entities';
import { plainSelection } from '../../samples/selections';
import { type Probe, skipped, warning } from '../probe';
import { median } from './median';

const TIMES = 5;
const MANY = 50;
// A machine under load is twice as slow at times; who looks each key up by itself is fifty times as slow.
const FACTOR = 10;
const LEAST_MS = 100;
const MOST_TYPES = 5;

export const v23: Probe = {
  number: 'V23',
  title: {
    de: 'Fünfzig Schlüssel dauern nicht fünfzigmal so lange wie einer',
    en: 'Fifty keys do not take fifty times as long as one',
  },
  why: {
    de: 'Sieht ein Dienst jeden Schlüssel einzeln in der Datenbank nach (N+1), ist er im Test schnell und bei echten Seiten über der Frist.',
    en: 'A service that looks each key up in its database by itself (N+1) is fast in tests, and beyond the deadline with real pages.',
  },
  remedy: {
    de: 'Sammeln Sie die Schlüssel einer Anfrage und sehen Sie sie mit einer Anweisung nach (DataLoader, WHERE key = ANY(...)).',
    en: 'Collect the keys of a request and look them up by one statement (DataLoader, WHERE key = ANY(...)).',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity, known: first } of known.slice(0, MOST_TYPES)) {
      const many = manyKeys(entity, MANY);
      const selection = plainSelection(entity.type);
      const took = async (keys: typeof many) => (await askEntities(subject, entity, keys, selection)).exchange.ms;
      const [one, all]: [number[], number[]] = [[], []];
      // In turn, so that a machine that is busy for a moment slows both.
      for (let at = 0; at < TIMES; at += 1) {
        one.push(await took([first]));
        all.push(await took(many));
      }
      const [single, batch] = [median(one), median(all)];
      if (batch < single * FACTOR || batch - single < LEAST_MS) continue;
      const [ms, msOfAll] = [single, batch].map((each) => each.toFixed(0));
      yield warning(
        `Ein Schlüssel dauerte ${ms} ms, ${many.length} dauerten ${msOfAll} ms.`,
        `One key took ${ms} ms, ${many.length} took ${msOfAll} ms.`,
        { coordinate: entity.name },
      );
    }
  },
};
