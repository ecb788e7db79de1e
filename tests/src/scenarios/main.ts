import { scenarios } from './faults/scenarios';
import { measureLaender } from './load/laender';
import { measureLoad, measureMemory } from './load/measure';
import { measurePublishes } from './load/publishes';
import { type Options, readOptions } from './options';
import { table } from './report';
import type { Outcome } from './run-scenario';
import { runScenarios } from './run-scenarios';
import type { Scenario } from './scenario';
import { fullTerms, quickSettings, quickTerms } from './terms';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** `npm run scenarios`: docs/scenarios.md explains what is done and printed. */
async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const { only, isQuick, isList } = options;
  if (isList) return say(scenarios.map(({ name, title }) => `${name.padEnd(22)} ${title}`).join('\n'));
  const chosen = scenarios.filter(({ name, isQuick: inQuick }) => (only ? only.includes(name) : !isQuick || inQuick));
  const complaints = chosen.length ? await breakAll(chosen, options) : [];
  if (only?.includes('load')) complaints.push(...(await measureLoad(say)));
  if (only?.includes('memory')) complaints.push(...(await measureMemory(say)));
  if (only?.includes('laender')) complaints.push(...(await measureLaender(say)));
  if (only?.includes('publishes')) complaints.push(...(await measurePublishes(say)));
  say(complaints.length ? `\nNot as it must be:\n${complaints.join('\n')}` : '\nAll within the limits.');
  if (complaints.length) process.exitCode = 1;
}

/** Answers what is not as it must be. */
async function breakAll(chosen: readonly Scenario[], { isQuick }: Options): Promise<string[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of runScenarios(chosen, isQuick ? quickTerms : fullTerms, isQuick ? quickSettings : {})) {
    outcomes.push(outcome);
    say(`${outcome.complaints.length ? 'missed' : 'held  '} ${outcome.scenario.title}`);
  }
  say(`\n${table(outcomes)}`);
  return outcomes.flatMap(({ scenario, complaints }) =>
    complaints.map((complaint) => `${scenario.name}: ${complaint}`),
  );
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
