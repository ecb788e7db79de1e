import { setTimeout as pause } from 'node:timers/promises';
import { UNANSWERED } from './clients/client';
import { isTouchedBy, Tally } from './clients/tally';
import type { Readers } from './clients/readers';
import type { ScenarioGraph } from './graph/scenario-graph';
import type { Scenario } from './scenario';

/** How long faults last, and what is put up with; the scenario's own limit of recovery where none stands here. */
export interface Terms {
  faultMs: number;
  recoveryLimitMs?: number;
  /** Until a question is answered that the fault touches. */
  touchedLimitMs: number;
  /** Until one is that it does not touch. */
  untouchedLimitMs: number;
}

export interface Outcome {
  scenario: Scenario;
  asked: number;
  wrong: readonly string[];
  codes: ReadonlyMap<string, number>;
  recoveryMs: number;
  touchedMs: number;
  /** Null where the fault touches every question. */
  untouchedMs: number | null;
  /** What is not as it must be, one sentence each. */
  complaints: string[];
}

// Beyond any limit: so that one that is missed has a figure.
const PATIENCE_MS = 20_000;

/** Breaks something under the eyes of the readers, mends it and waits until all is as before. */
export async function runScenario(
  scenario: Scenario,
  graph: ScenarioGraph,
  readers: Readers,
  terms: Terms,
): Promise<Outcome> {
  const { breaks } = scenario;
  const tally = (readers.tally = new Tally());
  await scenario.break(graph);
  await pause(terms.faultMs);
  await scenario.mend(graph);
  const touched = readers.readings.filter((reading) => isTouchedBy(breaks, reading));
  const recoveryMs = await readers.untilRight(touched, PATIENCE_MS);
  const endedMs = await readers.untilCalm(PATIENCE_MS);

  const [hit, others] = [tally.of(breaks, true), tally.of(breaks, false)];
  const untouchedMs = others.asked ? others.longestMs : null;
  const limitMs = terms.recoveryLimitMs ?? scenario.limitMs;
  const touchedLimitMs = terms.touchedLimitMs + (scenario.isSilent ? terms.faultMs : 0);
  const complaints = [
    tally.wrong.length > 0 && `${tally.wrong.length} wrong answers, such as ${tally.wrong[0]}`,
    // Who asks while a process is stopped is answered as it goes on, with an error only where a fetch was under way.
    hit.failed === 0 && hit.longestMs < terms.faultMs / 2 && 'nothing failed or waited, so that nothing was broken',
    others.failed > 0 && `failed although nothing of theirs was broken: ${others.names.join(', ')}`,
    recoveryMs > limitMs && `recovered after ${recoveryMs.toFixed(0)} ms instead of ${limitMs}`,
    endedMs === Infinity && 'something fails or waits long after everything was mended',
    tally.codes.has(UNANSWERED) && `somebody was left alone: ${UNANSWERED}`,
    hit.longestMs > touchedLimitMs && `somebody waited ${hit.longestMs.toFixed(0)} ms for what was broken`,
    others.longestMs > terms.untouchedLimitMs &&
      `somebody waited ${others.longestMs.toFixed(0)} ms for what was not broken`,
  ].filter((complaint) => complaint !== false);
  const { wrong, codes } = tally;
  const asked = hit.asked + others.asked;
  return { scenario, asked, wrong, codes, recoveryMs, touchedMs: hit.longestMs, untouchedMs, complaints };
}
