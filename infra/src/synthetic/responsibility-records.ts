import type { Records } from '@ozg/shared/database/load-records';
import type { Dice } from './dice';
import {
  synthetic,
  syntheticArs,
  syntheticMinistryId,
  syntheticOzgId,
  syntheticProvenance,
  syntheticStates,
} from './keys';
import { lastMonth, type Scale } from './scale';
import { madeUp } from './words';

const DISTRICTS_PER_STATE = 10;

/** Made-up ministries with contact points, municipalities and responsibilities. States are those of the facts. */
export function responsibilityRecords(dice: Dice, scale: Scale): Records {
  const dated = { ...synthetic, asOf: lastMonth };
  const ministries = syntheticStates.flatMap(({ code, ministries: count }) =>
    Array.from({ length: count }, (_, at) => ({
      ...dated,
      id: syntheticMinistryId(code, at + 1),
      abbreviation: `SYN-${at + 1}`,
      name: madeUp(`Musterministerium ${at + 1}`),
      level: 'STATE',
      stateCode: code,
      tasks: [],
      isAbbreviationConfirmed: false,
    })),
  );
  return {
    Provenance: [syntheticProvenance],
    Ministry: ministries,
    ContactPoint: ministries.map(({ id, abbreviation, stateCode }) => ({
      ...dated,
      id: `${id}:ozg`,
      function: madeUp('OZG-Ansprechpartner:in des Ressorts'),
      email: `ozg-${abbreviation.toLowerCase()}@example.org`,
      ministryId: id,
      stateCode,
    })),
    Municipality: syntheticStates.flatMap(({ code, arsPrefix, share }) =>
      municipalitiesOf(code, arsPrefix, (scale.municipalities * share) / 100, dice),
    ),
    Responsibility: Array.from({ length: scale.services }, (_, at) => at)
      .filter(() => dice.chance(95))
      .flatMap((at) =>
        syntheticStates.map(({ code, ministries: count }) => ({
          ...dated,
          id: `syn:${code}:${syntheticOzgId(at)}`,
          role: 'RESPONSIBLE_MINISTRY',
          ozgId: syntheticOzgId(at),
          ministryId: syntheticMinistryId(code, (at % count) + 1),
          stateCode: code,
          validFrom: '2024-11-01',
        })),
      ),
  };
}

function municipalitiesOf(stateCode: string, arsPrefix: string, count: number, dice: Dice): object[] {
  return Array.from({ length: Math.round(count) }, (_, at) => {
    const isDistrict = at < DISTRICTS_PER_STATE;
    return {
      ...synthetic,
      asOf: lastMonth,
      ars: syntheticArs(arsPrefix, at),
      name: madeUp(isDistrict ? `Musterkreis ${at + 1}` : `Musterstadt ${at + 1}`),
      kind: isDistrict ? 'DISTRICT' : 'MUNICIPALITY',
      population: dice.between(1000, 60_000),
      stateCode,
      parentArs: isDistrict ? null : syntheticArs(arsPrefix, at % DISTRICTS_PER_STATE),
    };
  });
}
