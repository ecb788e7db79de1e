import { type IdentitySettings, isLoopback, keycloakNames } from '@ozg/gateway/identity/identity-settings';
import { portSetting } from '@ozg/shared/server/port-setting';
import { exportJWK, generateKeyPair } from 'jose';
import type { OpenLogin } from '../start/start';
import { startLoginProvider } from './login-provider';
import { loginNotice } from './login-notice';
import { trialAccounts } from './trial-accounts';

const DEFAULT_PORT = 4010;
const AUDIENCE = 'urn:ozg:graph:demo';

/**
 * Opens the provider for trying out. Throws unless the graph listens on this machine only, has no other provider and
 * stands on a database of the demo.
 */
export const openDemoLogin: OpenLogin = async ({ host, databaseUrl, environment }) => {
  checkTrial({ host, databaseUrl, issuer: environment['OZG_OIDC_ISSUER'] });
  const accounts = trialAccounts();
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = await startLoginProvider({
    port: portSetting('OZG_LOGIN_PORT', environment, DEFAULT_PORT),
    audience: AUDIENCE,
    accounts,
    keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }],
  });
  const identity: IdentitySettings = {
    ...keycloakNames,
    issuer: provider.url,
    audience: AUDIENCE,
    allowedHosts: [],
    isTrial: true,
  };
  return { identity, notice: (graphUrl) => loginNotice(graphUrl, provider.url, accounts), close: provider.close };
};

interface Trial {
  host: string;
  databaseUrl: string;
  issuer: string | undefined;
}

/** Throws where accounts without people could reach anything but the demo on this machine. */
export function checkTrial({ host, databaseUrl, issuer }: Trial): void {
  if (!isLoopback(host)) {
    throw new Error(`The demo's accounts are nobody's: they work on this machine only. Unset HOST, which is ${host}.`);
  }
  if (issuer) throw new Error('OZG_OIDC_ISSUER is set, and demo:login brings a provider of its own. Unset it.');
  if (!new URL(databaseUrl).pathname.endsWith('_demo')) {
    throw new Error('The login for trying out writes to a database of the demo only: its name ends with "_demo".');
  }
}
