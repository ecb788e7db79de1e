import type { IdentitySettings } from '@ozg/gateway/identity/identity-settings';
import { firstQuery } from './first-query';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Where one signs in, or that nobody can. */
export function signInLine(identity: Pick<IdentitySettings, 'issuer'> | null): string {
  return identity
    ? `Sign in at ${identity.issuer}; without a token everybody reads.`
    : 'Read-only: no OpenID provider is configured (OZG_OIDC_ISSUER and OZG_OIDC_AUDIENCE, see docs/login.md).';
}

/** Ends the start with the addresses and one query to try. */
export function announce(url: string, { isDemo, notice }: { isDemo: boolean; notice: string }): void {
  say(`
${isDemo ? 'The demo is running. Records marked SYNTHETIC are made up and say nothing about reality.' : 'The graph is running.'}

  Pages      ${url}/
  GraphQL    ${url}/graphql
  Explorer   ${url}/explorer
  Schema     ${url}/schema.graphql
  Health     ${url}/readyz

Try:
  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: firstQuery })}'

${notice}

Stop with Ctrl-C.`);
}
