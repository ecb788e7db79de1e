import { Command, InvalidArgumentError, Option } from 'commander';
import { later } from '../later';

// Loaded as one of them is called: the others of `ozg` do without.
const actions = () => require('./verify-actions') as typeof import('./verify-actions');

/** `ozg subgraph verify <url>` */
export function verifyCommand(): Command {
  return new Command('verify')
    .description("tries a guest's service as a gateway would use it, and says what is wrong, why, and what to do")
    .argument('<url>', 'where its service is; nothing else is asked')
    .requiredOption('--name <name>', 'name of the subgraph, which its types and fields begin with')
    .requiredOption('--owner <name>', 'who is answerable for it, for example "Freistaat Sachsen"')
    .option('--states <codes>', 'Länder that it speaks for, divided by commas', words, [])
    .option('--may-mutate', 'it may change data', false)
    .option('--routing-url <url>', 'where its service will be; the same where it is left out')
    .option('--schema <file>', 'the SDL that it should show')
    .option(
      '--against <source>',
      'the graph to join: a file of "ozg subgraph record", or an address of /registry/graph.json; without it the shipped subgraphs',
    )
    .option('--consents <list>', 'consents that are recorded, as R05:OzgService.name, divided by commas', consents, [])
    .option('--samples <file>', 'JSON with keys that it knows, by type')
    .option('--key <file>', 'the private key of a gateway, to sign each request')
    .option('--timeout <ms>', 'after which an answer is given up, 100 to 60000', milliseconds, 3000)
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json', 'junit']).default('text'))
    .addOption(new Option('--lang <language>', 'language of the report').choices(['de', 'en']).default('de'))
    .option('--badge <file>', 'where to write an SVG image of the verdict')
    .addHelpText('after', help)
    .action(later(() => actions().verify));
}

/** `ozg subgraph record` */
export function recordCommand(): Command {
  return new Command('record')
    .description('writes the graph of a gateway to stdout, for "verify --against"')
    .requiredOption('--from <url>', 'the gateway')
    .action(later(() => actions().record));
}

const words = (text: string): string[] => text.split(',').filter(Boolean);

function consents(text: string): { rule: string; coordinate: string }[] {
  return words(text).map((each) => {
    const [, rule, coordinate] = /^(R\d\d):(\S+)$/.exec(each) ?? [];
    if (rule && coordinate) return { rule, coordinate };
    throw new InvalidArgumentError('Write R05:OzgService.name.');
  });
}

function milliseconds(text: string): number {
  const value = /^\d{3,5}$/.test(text) ? Number(text) : 0;
  if (value >= 100 && value <= 60_000) return value;
  throw new InvalidArgumentError('Write a whole number from 100 to 60000.');
}

const help = `
Ends with 1 where a probe has an ERROR. docs/verify.md lists all probes.

Examples:
  ozg subgraph record --from https://ozg.example.org > graph.json
  ozg subgraph verify http://127.0.0.1:4100/graphql --name saxony --owner "Freistaat Sachsen" --states DE-SN --against graph.json
  ozg subgraph verify http://127.0.0.1:4100/graphql --name saxony --owner "Freistaat Sachsen" --format junit --badge ozg.svg`;
