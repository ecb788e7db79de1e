import { Command } from 'commander';
import { later } from './later';

// Loaded as one of them is called: composing takes a second to load.
const actions = () => require('./supergraph-actions') as typeof import('./supergraph-actions');

/** `ozg supergraph compose|publish` */
export function supergraphCommand(): Command {
  const supergraph = new Command('supergraph').description("the operator's own subgraphs as one graph");
  supergraph
    .command('compose')
    .description("composes the subgraphs of a file in rover's form and writes the supergraph to stdout")
    .requiredOption('--config <file>', 'supergraph.yaml')
    .action(later(() => actions().compose));
  supergraph
    .command('publish')
    .description('makes the subgraphs of a file those of the registry, beside the guests that it has')
    .requiredOption('--config <file>', 'supergraph.yaml')
    .option('--author <name>', 'who gives the order, for the history; the user of this computer where it is left out')
    .action(later(() => actions().publish));
  return supergraph.addHelpText(
    'after',
    `
Examples:
  ozg supergraph compose --config supergraph.yaml > supergraph.graphql
  ozg supergraph publish --config supergraph.yaml`,
  );
}
