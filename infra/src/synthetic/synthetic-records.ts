import type { Records } from '@ozg/shared/database/load-records';
import { catalogRecords } from './catalog-records';
import { communicationsRecords } from './communications-records';
import { Dice } from './dice';
import { responsibilityRecords } from './responsibility-records';
import { realistic, type Scale } from './scale';
import { trackingRecords } from './tracking-records';

const SEED = 11;

/** Made-up records of all subgraphs that fit together, the same at every call; each is marked SYNTHETIC. */
export function syntheticRecords(scale: Scale = realistic): Map<string, Records> {
  // Dice of their own, so that a change in one part leaves the records of the others as they are.
  return new Map([
    ['catalog', catalogRecords(new Dice(SEED), scale)],
    ['responsibility', responsibilityRecords(new Dice(SEED + 1), scale)],
    ['tracking', trackingRecords(new Dice(SEED + 2), new Dice(SEED + 4), scale)],
    ['communications', communicationsRecords(new Dice(SEED + 3), scale)],
  ]);
}
