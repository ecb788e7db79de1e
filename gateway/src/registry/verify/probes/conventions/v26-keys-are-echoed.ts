import { bearsKey } from '../../samples/representation';
import type { Representation } from '../../samples/sampled-entity';
import { askEntities } from '../entities/ask-entities';
import { error, type Probe, skipped } from '../probe';

const EARLIER = '2024-02-29';
const MOST_ASKED = 20;

export const v26: Probe = {
  number: 'V26',
  title: {
    de: 'Die gemeinsame Sicht nennt Land und Stichtag, wie gefragt',
    en: 'The view that all share names state and day as asked',
  },
  why: {
    de: 'Umsetzungsstand, Landesstand und Datenbestand fragt das Gateway je Land und Stichtag (heldOn) ab, auch mehrere Tage in einer Abfrage. Wer einen anderen Tag nennt, dessen Angaben stehen am falschen.',
    en: 'A gateway asks for Implementation, StateProgress and DataCoverage by state and day (heldOn), several days in one request as well. Who names another day has its statements stand at the wrong one.',
  },
  remedy: {
    de: 'Geben Sie ozgId, state { code }, heldOn und subgraph so zurück, wie sie in der Frage standen; der Stand der Aussage gehört in asOf.',
    en: 'Answer ozgId, state { code }, heldOn and subgraph as they stood in the question; the day of the statement belongs into asOf.',
  },
  async *check(subject) {
    if (!subject.conventions.length) {
      yield skipped('Kein Typ folgt einer Konvention.', 'No type follows a convention.');
    }
    for (const entity of subject.conventions) {
      const coordinate = entity.name;
      const known = entity.known.slice(0, MOST_ASKED);
      if (!known.length) {
        yield skipped(
          'Es wurde kein Eintrag gefunden; nennen Sie Länder mit --states, oder Schlüssel mit --samples.',
          'No entry was found; name states by --states, or keys by --samples.',
          { coordinate },
        );
        continue;
      }
      const asked = [...known, ...known.flatMap((each) => ('heldOn' in each ? [{ ...each, heldOn: EARLIER }] : []))];
      const { list, errors } = await askEntities(subject, entity, asked);
      const isRight = (each: Representation, at: number) => list?.[at] === null || bearsKey(entity, each, list?.[at]);
      const wrong =
        list?.length === asked.length && !errors.length ? asked.findIndex((each, at) => !isRight(each, at)) : 0;
      if (wrong < 0) continue;
      const question = JSON.stringify(asked[wrong]);
      yield error(`Gefragt war ${question}.`, `What was asked is ${question}.`, {
        coordinate,
        seen: errors.length ? errors : (list?.[wrong] ?? list),
      });
    }
  },
};
