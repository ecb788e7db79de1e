import { firstQuery } from './first-query';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the start with the addresses and one query to try. */
export function announce(url: string, isDemo: boolean): void {
  say(`
${isDemo ? 'The demo is running. Records marked SYNTHETIC are made up and say nothing about reality.' : 'The graph is running.'}

  GraphQL    ${url}/graphql
  Explorer   ${url}/explorer
  Schema     ${url}/schema.graphql
  Health     ${url}/readyz

Try:
  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: firstQuery })}'

Stop with Ctrl-C.`);
}
