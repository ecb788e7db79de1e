import { Command, Option } from 'commander';
import { ExitCode } from '../exit-code';
import { say } from '../say';

/** `ozg explain <rule or probe>` */
export function explainCommand(): Command {
  return new Command('explain')
    .description('what a rule or probe of subgraphs is about, why, and what to do')
    .argument('<number>', 'of a rule, for example R07, or of a probe, for example V08')
    .addOption(new Option('--lang <language>', 'language').choices(['de', 'en']).default('de'))
    .action(run);
}

const words = {
  de: {
    why: 'Warum',
    remedy: 'Was zu tun ist',
    lifted: 'Die Zustimmung des Eigentümers hebt sie für eine Stelle auf (ozg subgraph approve).',
  },
  en: {
    why: 'Why',
    remedy: 'What to do',
    lifted: 'The leave of the owner lifts it at one place (ozg subgraph approve).',
  },
};

function run(number: string, { lang }: { lang: 'de' | 'en' }): void {
  const { explain } =
    require('@ozg/gateway/registry/rules/rules') as typeof import('@ozg/gateway/registry/rules/rules');
  const { explainProbe } =
    require('@ozg/gateway/registry/verify/probes/probes') as typeof import('@ozg/gateway/registry/verify/probes/probes');
  const rule = explain(number, lang);
  const told = rule ?? explainProbe(number, lang);
  if (!told) {
    say(`There is neither a rule nor a probe "${number}"; docs/rules.md and docs/verify.md list all.`);
    process.exitCode = ExitCode.Failed;
    return;
  }
  const { why, remedy, lifted } = words[lang];
  const parts = [`${told.number} ${told.title}`, `${why}: ${told.why}`, `${remedy}: ${told.remedy}`];
  process.stdout.write(`${[...parts, ...(rule?.mayBeLifted ? [lifted] : [])].join('\n\n')}\n`);
}
