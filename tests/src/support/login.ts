import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type IdentitySettings, keycloakNames } from '@ozg/gateway/identity/identity-settings';
import type { LoginProviderOptions } from '@ozg/infra/login-demo/login-provider';
import { type LoginAccount, trialAccounts } from '@ozg/infra/login-demo/trial-accounts';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

/** A real OpenID provider in a process of its own, with the accounts of `npm run demo:login` and one without a role. */
export interface TestLogin extends AsyncDisposable {
  /** What a gateway needs to know, for `openTestGraph`. */
  identity: IdentitySettings;
  /** An access token that the provider issues to the account, for the graph or for another resource. */
  token(account: string, resource?: string): Promise<string>;
  /** A token of any content, signed with the provider's key; by default as valid as the provider's own. */
  mint(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  signingKey: SigningKey;
  stop(): Promise<void>;
  /** Lets the provider come back where it was, with other keys if given. */
  restart(key?: SigningKey): Promise<void>;
}

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const AUDIENCE = 'urn:ozg:graph:test';

export function makeSigningKey(kid: string): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** The bearer of a token without a role, beside `trialAccounts`. */
export const READER_ACCOUNT = 'trial-reader';

export async function startTestLogin(): Promise<TestLogin> {
  const accounts: LoginAccount[] = [...trialAccounts(), { name: READER_ACCOUNT, secret: 'secret', claims: {} }];
  let signingKey = makeSigningKey('first');
  let running = await startProvider({ port: 0, audience: AUDIENCE, accounts, keys: [jwkOf(signingKey)] });
  const issuer = running.url;
  return {
    identity: { ...keycloakNames, issuer, audience: AUDIENCE, allowedHosts: [], isTrial: false },
    get signingKey() {
      return signingKey;
    },
    token: async (name, resource) => {
      const secret = accounts.find((account) => account.name === name)?.secret;
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', ...(resource && { resource }) }),
      });
      const answer = (await response.json()) as { access_token?: string };
      if (!answer.access_token) throw new Error(`no token for ${name}: ${JSON.stringify(answer)}`);
      return answer.access_token;
    },
    mint: (claims, header) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: issuer, aud: AUDIENCE, sub: 'minted', iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: signingKey.kid, ...header })
        .sign(signingKey.privateKey);
    },
    stop: () => end(running.child),
    restart: async (key = signingKey) => {
      await end(running.child);
      signingKey = key;
      running = await startProvider({
        port: Number(new URL(issuer).port),
        audience: AUDIENCE,
        accounts,
        keys: [jwkOf(signingKey)],
      });
    },
    [Symbol.asyncDispose]: () => end(running.child),
  };
}

const jwkOf = ({ privateKey, kid }: SigningKey) => ({
  ...privateKey.export({ format: 'jwk' }),
  kty: 'RSA',
  kid,
  alg: 'RS256',
  use: 'sig',
});

async function startProvider(options: LoginProviderOptions): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(__dirname, 'login-provider-process.js')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(JSON.stringify(options));
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = line.match(/(?<=^listening at )\S+/) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return { url, child };
  }
  throw new Error(`the provider did not start:\n${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
