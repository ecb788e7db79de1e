import type { Representation, SampledEntity } from '../../samples/sampled-entity';
import { plainSelection } from '../../samples/selections';
import { askEntities } from '../entities/ask-entities';
import { inventedFields } from '../entities/invented';
import { error, type Probe, skipped } from '../probe';

export const v27: Probe = {
  number: 'V27',
  title: {
    de: 'Die gemeinsame Sicht sagt nur, was für Land und Tag belegt ist',
    en: 'The view that all share says only what holds for state and day',
  },
  why: {
    de: 'Für ein anderes Land, eine Leistung, die es nicht gibt, oder einen Tag vor allen Aussagen gibt es nichts zu sagen. Steht dort etwas, zählen Auswertungen es mit, und Zeitreihen beginnen mit dem Stand von heute.',
    en: 'Of another state, of a service that there is not, or for a day before all statements there is nothing to say. Where something stands there, reports count it, and time series begin with what holds today.',
  },
  remedy: {
    de: 'Suchen Sie mit allen Teilen des Schlüssels, und nur Aussagen mit asOf bis heldOn; sonst antworten Sie mit null in allen übrigen Feldern.',
    en: 'Look up by all parts of the key, and only statements whose asOf is not after heldOn; else answer null in all other fields.',
  },
  needs: ['V26'],
  async *check(subject) {
    const known = subject.conventions.filter((entity) => entity.known.length);
    if (!known.length) yield skipped('Es wurde kein Eintrag gefunden (V26).', 'No entry was found (V26).');
    for (const entity of known) {
      const asked = foreignKeys(entity);
      const { list } = await askEntities(subject, entity, asked, plainSelection(entity.type));
      const wrong = asked.findIndex((_each, at) => inventedFields(entity, list?.[at]).length);
      if (wrong < 0) continue;
      const question = JSON.stringify(asked[wrong]);
      const fields = inventedFields(entity, list?.[wrong]).join(', ');
      yield error(`Zu ${question} steht etwas in: ${fields}.`, `For ${question} there is something in: ${fields}.`, {
        coordinate: entity.name,
        seen: list?.[wrong],
      });
    }
  },
};

// No law asked for a service online before, and no state has this code.
const BEFORE_ALL = '1990-10-03';
const NO_STATE = 'DE-XX';
const NO_SERVICE = '99999';

function foreignKeys({ known: [like = {}], convention }: SampledEntity): Representation[] {
  if (convention === 'DataCoverage') return [{ ...like, subgraph: 'another' }];
  const keys = [
    { ...like, state: { code: NO_STATE } },
    { ...like, heldOn: BEFORE_ALL },
  ];
  return convention === 'Implementation' ? [...keys, { ...like, ozgId: NO_SERVICE }] : keys;
}
