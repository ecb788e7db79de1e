import { contenders } from './contenders/contenders.mjs';
import { startContenders } from './contenders/start-contenders.mjs';
import { openBenchDatabase } from './data/bench-database.mjs';
import { readPlaces } from './data/places.mjs';
import { LoadClient } from './load/load-client.mjs';
import { checkAnswers } from './measure/check-answers.mjs';
import { growthShapes, sayGrowth } from './measure/growth.mjs';
import { measureRounds } from './measure/rounds.mjs';
import { settle } from './measure/settle.mjs';
import { chosen, readOptions } from './options.mjs';
import { portsFrom } from './processes/ports.mjs';
import { withDescendants } from './processes/process-tree.mjs';
import { report } from './report/report.mjs';
import { prepareShapes } from './shapes/prepare-shapes.mjs';
import { shapes } from './shapes/shapes.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

/** Starts the database and all contenders, holds their answers against each other, measures and reports. */
async function bench(options, closing) {
  const starting = chosen(contenders, options.isGrowth ? ['ours-embedded'] : options.contenders);
  const asked = options.isGrowth ? growthShapes : chosen(shapes, options.shapes);
  const nextPort = portsFrom(options.portBase);
  const database = await openBenchDatabase({ isFresh: options.isFresh, port: await nextPort(), say });
  closing.push(database.close);
  const places = await readPlaces(database.url);
  const prepared = prepareShapes(asked, places, options.seed);

  const running = await startContenders(starting, { database, nextPort, say, closing });
  await settle(running.flatMap(({ group }) => withDescendants(group.pids)));
  const able = await checkAnswers(running, prepared, say);
  const client = new LoadClient();
  closing.push(() => client.close());
  const measured = await measureRounds(able, prepared, { ...options, client, say });
  if (options.isGrowth) sayGrowth(measured, say);
  else report(measured, running, prepared, options, say);
  const failed = measured.reduce((sum, each) => sum + each.failed, 0);
  const silent = prepared.flatMap(({ name }) => running.filter((each) => !able.get(name).includes(each)));
  if (failed || silent.length) throw new Error(`${failed} requests failed, ${silent.length} shapes were not answered.`);
}

const closing = [];
let isClosing = false;

async function close() {
  if (isClosing) return;
  isClosing = true;
  for (const each of closing.toReversed()) await each();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void close().finally(() => process.exit(130)));
}

try {
  await bench(readOptions(process.argv.slice(2)), closing);
} catch (error) {
  if (!isClosing) process.stderr.write(`${error.constructor === Error ? error.message : error.stack}\n`);
  process.exitCode = 1;
} finally {
  await close();
}
