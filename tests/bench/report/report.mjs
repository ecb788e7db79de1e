import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { resultsFolder } from '../folders.mjs';
import { summarize } from './summarize.mjs';
import { table } from './table.mjs';

/** Prints what was measured and keeps it as Markdown and JSON in results/. */
export async function report(measured, running, shapes, { rounds, seconds, seed }, say) {
  const summary = summarize(measured, running, shapes);
  const at = new Date().toISOString();
  const machine = {
    cpus: availableParallelism(),
    model: cpus()[0]?.model,
    memoryBytes: totalmem(),
    node: process.version,
  };
  const text = [
    `# Benchmark of ${at}`,
    `${rounds} rounds of ${seconds} s, seed ${seed}; ${machine.cpus} processors (${machine.model}), Node ${machine.node}. Medians over the rounds.`,
    running.map(({ name, title }) => `- ${name}: ${title}`).join('\n'),
    ...summary.map((shape) => `## ${shape.shape}: ${shape.title}, ${shape.clients} clients\n\n${table(shape)}`),
    ...aheadOfPeers(summary),
  ].join('\n\n');
  const file = join(resultsFolder, at.replaceAll(':', '-').slice(0, 19));
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(`${file}.md`, `${text}\n`);
  writeFileSync(
    `${file}.json`,
    `${JSON.stringify({ at, machine, rounds, seconds, seed, summary, measured }, null, 2)}\n`,
  );
  say(`\n${text}\n\nwritten to ${file}.md and .json`);
}

const peers = ['hive', 'postgraphile', 'monolith'];

/** Where this project in one process stands to the fastest of the peers. */
function aheadOfPeers(summary) {
  return summary.flatMap(({ shape, lines }) => {
    const own = lines.find(({ contender }) => contender === 'ours-embedded');
    const fastest = lines
      .filter(({ contender }) => peers.includes(contender))
      .reduce((best, line) => (line.perSecond > (best?.perSecond ?? 0) ? line : best), null);
    if (!own || !fastest) return [];
    const times = (own.perSecond / fastest.perSecond).toFixed(2);
    return [
      `${shape}: ours-embedded answers ${times} times as much as the fastest peer, ${fastest.contender} (target: > 1).`,
    ];
  });
}
