import { Command, Option } from 'commander';
import { ExitCode } from '../exit-code';
import { say } from '../say';

/** `ozg explain <rule>` */
export function explainCommand(): Command {
  return new Command('explain')
    .description('what a rule for subgraphs demands, why, and what to do')
    .argument('<rule>', 'for example R07')
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
  const rule = explain(number, lang);
  if (!rule) {
    say(`There is no rule "${number}"; docs/rules.md lists all.`);
    process.exitCode = ExitCode.Failed;
    return;
  }
  const { why, remedy, lifted } = words[lang];
  const parts = [`${rule.number} ${rule.title}`, `${why}: ${rule.why}`, `${remedy}: ${rule.remedy}`];
  process.stdout.write(`${[...parts, ...(rule.mayBeLifted ? [lifted] : [])].join('\n\n')}\n`);
}
