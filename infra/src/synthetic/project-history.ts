import type { Dice } from './dice';
import { synthetic } from './keys';
import { historyMonths } from './scale';

const steps = [
  'NOT_STARTED',
  'INITIALIZATION',
  'REUSE_ASSESSMENT',
  'REUSE_PLANNING',
  'IMPLEMENTATION',
  'ROLLOUT',
  'COMPLETED',
] as const;

export interface ProjectHistory {
  current: { phase: string; priority: string; reuseModel: string };
  phaseChanges: object[];
  priorityChanges: object[];
  reuseModelChanges: object[];
}

/** The life of one made-up project: it starts in some month, mostly moves forward, and sometimes is given up. */
export function projectHistory(projectId: string, dice: Dice): ProjectHistory {
  const phases = phasesOf(dice);
  const priorities = valuesOf(dice, () => dice.weighted({ HIGH: 25, MEDIUM: 40, LOW: 25, NO_NEED: 10 }), 30);
  const models = valuesOf(
    dice,
    () =>
      dice.weighted({
        EFA: 40,
        REUSABLE_SOFTWARE: 15,
        FIM_BASED_OWN_DEVELOPMENT: 10,
        STATE_SOLUTION: 15,
        FEDERAL_SOLUTION: 5,
        UNDECIDED: 15,
      }),
    20,
  );
  return {
    current: {
      phase: phases.at(-1)?.to ?? '',
      priority: priorities.at(-1)?.to ?? '',
      reuseModel: models.at(-1)?.to ?? '',
    },
    phaseChanges: phases.map((change, at) => entry(projectId, 'phase', at, change)),
    priorityChanges: priorities.map((change, at) => entry(projectId, 'priority', at, change)),
    reuseModelChanges: models.map((change, at) => entry(projectId, 'model', at, change)),
  };
}

interface Change {
  from: string | null;
  to: string;
  month: number;
}

function phasesOf(dice: Dice): Change[] {
  const changes: Change[] = [{ from: null, to: 'NOT_STARTED', month: 0 }];
  if (dice.chance(18)) return changes;
  let step = 0;
  for (let month = dice.between(1, 20); month < historyMonths.length; month += dice.between(1, 6)) {
    const from = changes.at(-1)?.to ?? null;
    if (step === steps.length - 1) break;
    if (dice.chance(2)) {
      changes.push({ from, to: 'DEPRIORITIZED', month });
      break;
    }
    step = dice.chance(4) && step > 0 ? step - 1 : Math.min(step + (dice.chance(15) ? 2 : 1), steps.length - 1);
    changes.push({ from, to: steps[step] as string, month });
  }
  return changes;
}

/** A first value, and with `percent` probability another one later. */
function valuesOf(dice: Dice, value: () => string, percent: number): Change[] {
  const first = value();
  const second = value();
  const changes: Change[] = [{ from: null, to: first, month: 0 }];
  if (second !== first && dice.chance(percent)) changes.push({ from: first, to: second, month: dice.between(3, 23) });
  return changes;
}

function entry(projectId: string, kind: string, at: number, { from, to, month }: Change): object {
  const day = `${(historyMonths[month] as string).slice(0, 8)}15`;
  return {
    ...synthetic,
    asOf: day,
    id: `${projectId}:${kind}:${at}`,
    projectId,
    from,
    to,
    changedOn: day,
    recordedAt: `${day}T09:00:00Z`,
  };
}
