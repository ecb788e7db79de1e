import type { Records } from '@ozg/shared/database/load-records';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { Dice } from './dice';
import {
  synthetic,
  syntheticArs,
  syntheticLeikaKey,
  syntheticMinistryId,
  syntheticOzgId,
  syntheticProjectId,
  syntheticProvenance,
  syntheticStates,
} from './keys';
import { projectHistory } from './project-history';
import { historyMonths, lastMonth, type Scale } from './scale';
import { madeUp, subjects, topics } from './words';

const topicAreaCodes = Object.keys(topicAreaLabels);
const criteria = [
  'DEMAND',
  'CASE_NUMBERS',
  'POLITICAL_GOALS',
  'EFFORT',
  'COMPLEXITY',
  'DIGITALIZATION_POTENTIAL',
] as const;

/** Made-up projects with 24 months of history, monthly reports, municipal projects and reuse interest. */
export function trackingRecords(dice: Dice, municipalDice: Dice, scale: Scale): Records {
  const made = Array.from({ length: scale.projects }, (_, at) => project(at, dice, scale));
  return {
    Provenance: [syntheticProvenance],
    Project: made.map((each) => each.row),
    PhaseChange: made.flatMap((each) => each.history.phaseChanges),
    PriorityChange: made.flatMap((each) => each.history.priorityChanges),
    ReuseModelChange: made.flatMap((each) => each.history.reuseModelChanges),
    MonthlyReport: syntheticStates.flatMap(({ code, ministries }) =>
      Array.from({ length: ministries }, (_, at) => syntheticMinistryId(code, at + 1)).flatMap((ministryId) =>
        historyMonths
          .filter(() => dice.chance(85))
          .map((month) => ({
            ...synthetic,
            asOf: month,
            id: `${ministryId}/${month.slice(0, 7)}`,
            ministryId,
            month,
            status: dice.pick(['CONFIRMED', 'CHANGED']),
            reportedOn: `${month.slice(0, 8)}${String(dice.between(10, 28))}`,
          })),
      ),
    ),
    ...municipalRecords(
      municipalDice,
      scale,
      made.slice(0, 400).map(({ row }) => row.id),
    ),
  };
}

function project(at: number, dice: Dice, scale: Scale) {
  const stateCode = dice.weighted(Object.fromEntries(syntheticStates.map(({ code, share }) => [code, share])));
  const { ministries, arsPrefix } = syntheticStates.find(({ code }) => code === stateCode) ?? syntheticStates[0];
  const service = at % scale.services;
  const id = syntheticProjectId(stateCode, at);
  const history = projectHistory(id, dice);
  const hasReported = dice.chance(97);
  const row = {
    ...synthetic,
    asOf: lastMonth,
    id,
    title: madeUp(`${subjects[service % subjects.length]}: Projekt ${at + 1}`),
    stateCode,
    ministryId: dice.chance(98) ? syntheticMinistryId(stateCode, (service % ministries) + 1) : null,
    ozgIds: [syntheticOzgId(service)],
    leikaKeys: [syntheticLeikaKey(service)],
    topicAreaCode: topicAreaCodes[service % topicAreaCodes.length],
    level: dice.pick(['STATE', 'MUNICIPAL', 'UNRESOLVED']),
    topic: dice.chance(10) ? dice.pick(topics) : null,
    ...history.current,
    criteria: history.current.priority === 'HIGH' ? dice.some(criteria, 1, 3) : [],
    reuseRoute: history.current.reuseModel === 'EFA' ? dice.pick(['EfA-Marktplatz', 'FIT-Store', 'KITU']) : null,
    baseComponentIds:
      stateCode === 'DE-ST'
        ? dice.some(['DE-ST:nutzerkonto', 'DE-ST:bezahlplattform', 'DE-ST:elektronisches-postfach'], 0, 2)
        : [],
    arsList: dice.chance(30)
      ? dice.some(
          [...Array(20).keys()].map((place) => syntheticArs(arsPrefix, place)),
          1,
          3,
        )
      : [],
    availableOnline: history.current.phase === 'COMPLETED' ? dice.chance(95) : dice.chance(5),
    ozgConformant: history.current.phase === 'COMPLETED' ? dice.chance(70) : null,
    availableAreaWide: history.current.phase === 'COMPLETED' ? dice.chance(50) : null,
    reportedOn: hasReported
      ? `${dice.chance(80) ? lastMonth.slice(0, 8) : '2026-08-'}${String(dice.between(10, 28))}`
      : null,
    version: 1,
  };
  // What the priority rests on belongs to the statement of it.
  Object.assign(history.priorityChanges.at(-1) ?? {}, { criteria: row.criteria });
  return { history, row };
}

function municipalRecords(dice: Dice, scale: Scale, projectIds: string[]): Records {
  const places = syntheticStates.flatMap(({ arsPrefix, share }) =>
    Array.from({ length: Math.round((scale.municipalities * share) / 100) }, (_, at) => syntheticArs(arsPrefix, at)),
  );
  return {
    MunicipalProject: places.flatMap((ars) =>
      dice.some(topics, 0, 2).map((topic) => ({
        ...synthetic,
        asOf: lastMonth,
        id: `${ars}:syn-${topic.toLowerCase()}`,
        ars,
        title: madeUp(`Einführung ${topic}`),
        kind: dice.pick(['SHOWCASE', 'PLANNED']),
        wording: madeUp(`Einführung ${topic}`),
        topic,
      })),
    ),
    ReuseInterest: projectIds.map((projectId) => {
      const ars = dice.pick(places);
      return {
        ...synthetic,
        asOf: lastMonth,
        id: `${ars}:${projectId}`,
        ars,
        projectId,
        declaredOn: `${dice.pick(historyMonths).slice(0, 8)}15`,
      };
    }),
  };
}
