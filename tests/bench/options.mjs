import { parseArgs } from 'node:util';

const USAGE = `npm run bench -- [options]
  --quick           one short round, for a look
  --rounds N        rounds (default 7)
  --seconds S       how long each contender is measured per shape and round (default 4)
  --only a,b        these contenders
  --shapes S1,S3    these shapes
  --growth          only how the time of the report grows from 200 to 2,000 services, on this project
  --fresh           removes the database of the benchmark first
  --seed N          order of rounds and choice of variables (default 1)
  --port-base N     first of the ports to listen on (default: any free ones)
BENCH_DATA_DIR names the folder of the database.`;

/** The options of the command line. Throws with the usage on anything unknown. */
export function readOptions(args) {
  const values = parse(args);
  const isQuick = values.quick ?? false;
  return {
    isQuick,
    isGrowth: values.growth ?? false,
    isFresh: values.fresh ?? false,
    rounds: number('rounds', values, isQuick ? 1 : 7),
    seconds: number('seconds', values, isQuick ? 1.5 : 4),
    seed: number('seed', values, 1),
    portBase: number('port-base', values, 0),
    contenders: values.only?.split(','),
    shapes: values.shapes?.split(','),
  };
}

function parse(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const flags = { quick: flag, growth: flag, fresh: flag };
  const texts = { rounds: text, seconds: text, only: text, shapes: text, seed: text, 'port-base': text };
  try {
    return parseArgs({ args, options: { ...flags, ...texts } }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${USAGE}`, { cause: error });
  }
}

function number(name, values, otherwise) {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (!(value >= 0)) throw new Error(`--${name} must be a number.\n\n${USAGE}`);
  return value;
}

/** The items of those names, all where none are named. Throws on a name that is none. */
export function chosen(items, names) {
  if (!names) return items;
  const unknown = names.filter((name) => !items.some((item) => item.name === name));
  if (unknown.length) {
    throw new Error(`There is no ${unknown.join(', ')}; there are ${items.map(({ name }) => name).join(', ')}.`);
  }
  return items.filter(({ name }) => names.includes(name));
}
