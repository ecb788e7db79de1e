import type { Records } from '@ozg/shared/database/load-records';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { Dice } from './dice';
import {
  synthetic,
  syntheticLegalBasisId,
  syntheticLeikaKey,
  syntheticOzgId,
  syntheticProvenance,
  syntheticStates,
} from './keys';
import { lastMonth, type Scale } from './scale';
import { madeUp, procedures, subjects } from './words';

const topicAreaCodes = Object.keys(topicAreaLabels);

/** Made-up services, LeiKa services, laws and online services. Topic areas are those of the facts. */
export function catalogRecords(dice: Dice, scale: Scale): Records {
  const dated = { ...synthetic, asOf: lastMonth };
  const services = Array.from({ length: scale.services }, (_, at) => ({
    ...dated,
    ozgId: syntheticOzgId(at),
    name: madeUp(`${subjects[at % subjects.length]} ${String(Math.floor(at / subjects.length) + 1)}`),
    topicAreaCode: topicAreaCodes[at % topicAreaCodes.length],
    leikaTypeCodes: [dice.pick(['1', '2/3', '2/3b', '4', '4b', '5'])],
  }));
  return {
    Provenance: [syntheticProvenance],
    LegalBasis: Array.from({ length: scale.laws }, (_, at) => ({
      ...dated,
      id: syntheticLegalBasisId(at),
      citation: madeUp(`§ ${dice.between(1, 90)} Mustergesetz ${at + 1}`),
      law: `MusterG ${at + 1}`,
    })),
    OzgService: services,
    ServiceMarker: services.flatMap(({ ozgId }, at) =>
      markersOf(at, dice).map((kind) => ({ ...dated, id: `${ozgId}:${kind}`, ozgId, kind })),
    ),
    LeikaService: Array.from({ length: scale.leikaServices }, (_, at) => {
      const service = services[at % services.length];
      return {
        ...dated,
        leikaKey: syntheticLeikaKey(at),
        name: madeUp(`${subjects[at % subjects.length]} ${procedures[at % procedures.length]} ${at + 1}`),
        ozgId: service?.ozgId,
        leikaTypeCodes: service?.leikaTypeCodes,
        sdg1Relevant: dice.chance(20),
        sdg2Relevant: dice.chance(4),
        legalBasisIds: [syntheticLegalBasisId(dice.between(0, scale.laws - 1))],
      };
    }),
    ...onlineServices(
      dice,
      services.map(({ ozgId }) => ozgId),
    ),
  };
}

function markersOf(at: number, dice: Dice): string[] {
  const markers = at < 16 ? ['FOCUS'] : [];
  if (dice.chance(15)) markers.push('TOP_100_CITIZENS');
  if (dice.chance(10)) markers.push('TOP_100_BUSINESSES');
  if (dice.chance(10)) markers.push('HOTLINE_115');
  if (dice.chance(8)) markers.push('SDG');
  return markers;
}

function onlineServices(dice: Dice, ozgIds: string[]): Records {
  const records = ozgIds.flatMap((ozgId) =>
    syntheticStates
      .filter(() => dice.chance(40))
      .map(({ code }) => ({
        ...synthetic,
        asOf: lastMonth,
        id: `syn:${code}:${ozgId}`,
        name: madeUp(`Online-Dienst ${ozgId}`),
        url: `https://online.example/${ozgId}`,
        trustLevel: dice.pick(['10', '20', '30']),
        availableOnline: true,
        ozgConformant: dice.chance(60),
        availableAreaWide: dice.chance(30),
        coverage: dice.pick(['STATEWIDE', 'DISTRICTWIDE', 'SINGLE_MUNICIPALITY']),
        stateCode: code,
        ozgIds: [ozgId],
      })),
  );
  return {
    OnlineService: records,
    MaturityRating: records.map(({ id }) => ({
      ...synthetic,
      asOf: lastMonth,
      id: `${id}:2.0`,
      onlineServiceId: id,
      model: 'OZG-Reifegradmodell',
      version: '2.0',
      level: dice.between(0, 7),
    })),
  };
}
