import { askEntities, knownOf } from '../entities/ask-entities';
import { plainSelection } from '../../samples/selections';
import { type Probe, skipped, warning } from '../probe';

const MANY = 100;
const LARGE_BYTES = 2 * 2 ** 20;

export const v24: Probe = {
  number: 'V24',
  title: { de: 'Eine Seite ist nicht zu groß', en: 'A page is not too large' },
  why: {
    de: 'Antworten über 10 MB liest das Gateway nicht. Was schon bei einer Ebene mehrere MB hat, überschreitet das, sobald jemand tiefer fragt.',
    en: 'A gateway does not read answers of more than 10 MB. What has several of them at one level exceeds that as soon as somebody asks deeper.',
  },
  remedy: {
    de: 'Geben Sie lange Listen seitenweise (first, after), und statt Dokumenten und Bildern deren Adressen.',
    en: 'Give long lists in pages (first, after), and instead of documents and images their addresses.',
  },
  needs: ['V06'],
  async *check(subject) {
    const known = knownOf(subject.entities);
    if (!known.length) yield skipped('Es ist kein Schlüssel bekannt (V06).', 'No key is known (V06).');
    for (const { entity } of known) {
      const page = Array.from({ length: MANY }, (_each, at) => entity.known[at % entity.known.length] ?? {});
      const { exchange } = await askEntities(subject, entity, page, plainSelection(entity.type));
      if (exchange.bytes.length < LARGE_BYTES) continue;
      const megabytes = (exchange.bytes.length / 2 ** 20).toFixed(1);
      yield warning(`${MANY} Einträge haben ${megabytes} MB.`, `${MANY} entries have ${megabytes} MB.`, {
        coordinate: entity.name,
      });
    }
  },
};
