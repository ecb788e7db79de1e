import { firstQuery } from '../start/first-query';
import type { LoginAccount } from './trial-accounts';

/** What a terminal says about the provider for trying out. */
export function loginNotice(graphUrl: string, issuer: string, accounts: readonly LoginAccount[]): string {
  const width = Math.max(...accounts.map(({ name }) => name.length));
  const [first] = accounts;
  return `FOR TRYING OUT ON THIS MACHINE ONLY. The accounts are nobody's, their secrets are valid until the demo is stopped, and
everything that is recorded through them is marked SYNTHETIC.

  Provider   ${issuer}

${accounts.map(({ name, secret, claims }) => `  ${name.padEnd(width)}   ${secret}   ${mayChange(claims)}`).join('\n')}

Fetch a token, then ask with it:
  TOKEN=$(curl -s ${issuer}/token -u ${first?.name}:${first?.secret} -d grant_type=client_credentials | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
  curl -s ${graphUrl}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: firstQuery })}'`;
}

function mayChange({ ministries, states }: LoginAccount['claims']): string {
  const bounds = [ministries, states].flat().filter(Boolean);
  return bounds.length ? bounds.join(', ') : 'everything';
}
