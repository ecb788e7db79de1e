import { Command, InvalidArgumentError } from 'commander';
import { later } from './later';
import { recordCommand, verifyCommand } from './verify/verify-command';

// Loaded as one of them is called: the others of `ozg` do without.
const operators = () => require('./operator-actions') as typeof import('./operator-actions');
const publishing = () => require('./publish-actions') as typeof import('./publish-actions');
const showing = () => require('./show-actions') as typeof import('./show-actions');
const starting = () => require('../starter/init-action') as typeof import('../starter/init-action');

/** `ozg subgraph init|invite|check|publish|list|history|diff|rollback|remove|approve|verify|record` */
export function subgraphCommand(): Command {
  const subgraph = new Command('subgraph').description('the subgraphs of the graph, of the operator and of guests');
  subgraph
    .command('init')
    .description('writes a small working subgraph of a guest into a new folder')
    .argument('<name>', 'name of the subgraph, which its types and fields begin with')
    .requiredOption('--language <language>', 'typescript, python or java', oneOf('typescript', 'python', 'java'))
    .option('--owner <name>', 'who is answerable for it, for example "Freistaat Sachsen"; otherwise the Land')
    .option('--state <code>', 'Land that it speaks for, for example DE-SN; otherwise the one that the name says')
    .option('--folder <folder>', 'where to write it; otherwise a folder of its name')
    .action(later(() => starting().init));
  subgraph
    .command('invite')
    .description('registers a guest and makes the key by which it publishes; again, it makes a new key')
    .argument('<name>', 'name of the subgraph, which its types and fields begin with')
    .requiredOption('--owner <name>', 'who is answerable for it, for example "Freistaat Sachsen"')
    .option('--states <codes>', 'Länder that it speaks for, divided by commas', words, [])
    .option('--hosts <hosts>', 'where its service may be, as host or host:port, divided by commas', words, [])
    .option('--may-mutate', 'it may change data', false)
    .action(later(() => operators().invite));
  withDraft(
    subgraph.command('check').description('judges a schema as publishing it would, and changes nothing'),
  ).action(later(() => publishing().check));
  withOrder(
    withDraft(subgraph.command('publish').description('puts a schema into the graph, or a newer version in its place')),
  ).action(later(() => publishing().publish));
  subgraph
    .command('list')
    .description('who is registered, and in which version in the graph')
    .option('--json', 'as JSON', false)
    .action(later(() => showing().list));
  subgraph
    .command('history')
    .description('what was published under a name, and when')
    .argument('<name>')
    .option('--json', 'as JSON', false)
    .action(later(() => showing().history));
  subgraph
    .command('diff')
    .description('what one version says and another one does not')
    .argument('<name>')
    .argument('<from>', 'version', number)
    .argument('<to>', 'version', number)
    .action(later(() => showing().diff));
  withOrder(
    subgraph
      .command('rollback')
      .description('publishes an earlier version again, once its service shows it again')
      .argument('<name>')
      .argument('<version>', 'version', number),
  ).action(later(() => publishing().rollback));
  withOrder(subgraph.command('remove').description('takes a subgraph out of the graph').argument('<name>')).action(
    later(() => publishing().remove),
  );
  subgraph
    .command('approve')
    .description('lets a guest do what a rule would refuse, at one coordinate')
    .argument('<name>', 'the guest')
    .requiredOption('--rule <rule>', 'for example R05')
    .requiredOption('--coordinate <coordinate>', 'for example OzgService.name')
    .requiredOption('--person <name>', 'who answers for it')
    .requiredOption('--reason <text>', 'why')
    .option('--as <subgraph>', 'the subgraph whose owner gives leave, with its key; the operator where it is left out')
    .action(later(() => operators().approve));
  subgraph.addCommand(verifyCommand());
  subgraph.addCommand(recordCommand());
  return subgraph.addHelpText('after', help);
}

const withDraft = (command: Command): Command =>
  command
    .argument('<name>')
    .requiredOption('--routing-url <url>', 'where its service is')
    .option('--schema <file>', 'its SDL; what its service gives out where it is left out')
    .option('--format <format>', 'text, json or junit', oneOf('text', 'json', 'junit'), 'text')
    .option('--lang <language>', 'language of the findings, de or en', oneOf('de', 'en'), 'de');

const withOrder = (command: Command): Command =>
  command
    .option('--expected <revision>', 'refuse if the graph is at another revision meanwhile', number)
    .option('--author <name>', 'who gives the order, for the history; the user of this computer where it is left out');

const words = (text: string): string[] => text.split(',').filter(Boolean);

function number(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number.');
}

function oneOf(...known: string[]): (text: string) => string {
  return (text) => {
    if (known.includes(text)) return text;
    throw new InvalidArgumentError(`Write ${known.join(' or ')}.`);
  };
}

const help = `
Settings:
  OZG_REGISTRY_URL   the gateway at whose registry to publish; without it the operator's own database
  OZG_SUBGRAPH_KEY   the key of the subgraph, for the registry of a gateway

Examples:
  ozg subgraph init saxony --language typescript
  ozg subgraph invite saxony --owner "Freistaat Sachsen" --states DE-SN --hosts ozg.example.org
  ozg subgraph check saxony --schema schema.graphql --routing-url https://ozg.example.org/graphql
  ozg subgraph publish saxony --routing-url https://ozg.example.org/graphql
  ozg subgraph remove saxony`;
