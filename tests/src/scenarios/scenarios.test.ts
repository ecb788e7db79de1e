import { scenarios } from './faults/scenarios';
import type { Outcome } from './run-scenario';
import { runScenarios } from './run-scenarios';
import { quickSettings, quickTerms } from './terms';

const quick = scenarios.filter(({ isQuick }) => isQuick);
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  for await (const outcome of runScenarios(quick, quickTerms, quickSettings)) {
    outcomes.set(outcome.scenario.name, outcome);
  }
}, 300_000);

test.each(quick)('$title: nobody is told anything wrong, and all is as before without a hand', ({ name }) => {
  expect(outcomes.get(name)?.complaints).toEqual([]);
});
