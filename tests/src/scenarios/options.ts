import { parseArgs } from 'node:util';
import { scenarios } from './faults/scenarios';

const USAGE = `npm run scenarios -- [options]
  --only a,b    these scenarios, or "load", "memory", "publishes" or "laender"
  --quick       the small version, as the tests run it
  --list        the names of all scenarios`;

export interface Options {
  /** Names of scenarios; undefined for all. */
  only: readonly string[] | undefined;
  isQuick: boolean;
  isList: boolean;
}

/** What is run apart from the faults. */
export const measurements = ['load', 'memory', 'publishes', 'laender'];

/** The options of the command line. Throws with the usage on anything unknown. */
export function readOptions(args: readonly string[]): Options {
  const { only, quick = false, list = false } = parse(args);
  const names = only?.split(',');
  const known = [...scenarios.map(({ name }) => name), ...measurements];
  const unknown = names?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length) throw new Error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return { only: names, isQuick: quick, isList: list };
}

function parse(args: readonly string[]) {
  const options = { only: { type: 'string' }, quick: { type: 'boolean' }, list: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}
