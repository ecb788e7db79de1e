import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { type IdentitySettings, isSecure } from '../identity-settings';

const ANSWER_WITHIN_MS = 3000;
const MAX_BYTES = 512 * 1024;
const DISCOVERY_KEPT_MS = 60 * 60 * 1000;
const FAILURE_KEPT_MS = 5000;

const connections = new Agent({ maxResponseSize: MAX_BYTES, keepAliveTimeout: 1000, connections: 2 });

/** The provider gives no usable answer; tells nothing about the token. */
export class ProviderUnavailable extends Error {}

export interface ProviderOptions {
  /** How long an unknown key id does not make the keys be fetched again. */
  keyCooldownMs?: number;
}

/**
 * The keys of an OpenID provider, found by its discovery document when the first token comes and kept. Fetches from the
 * issuer's origin and the hosts allowed beside it only.
 */
export class OpenIdProvider {
  private found: { keys: JWTVerifyGetKey; at: number } | undefined;
  private finding: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = -Infinity;

  constructor(
    private readonly settings: Pick<IdentitySettings, 'issuer' | 'allowedHosts'>,
    private readonly log: Logger,
    private readonly options: ProviderOptions = {},
  ) {}

  /** The key for the token's header. Throws ProviderUnavailable, or jose's JWKSNoMatchingKey. */
  readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    try {
      return await (
        await this.keys()
      )(header, token);
    } catch (error) {
      if (error instanceof ProviderUnavailable) throw error;
      // The fetched document has no such key, or more than one that would do.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      throw this.unavailable(error as Error);
    }
  };

  private async keys(): Promise<JWTVerifyGetKey> {
    if (this.found && performance.now() - this.found.at < DISCOVERY_KEPT_MS) return this.found.keys;
    this.finding ??= this.discover().finally(() => (this.finding = undefined));
    return this.finding;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuer } = this.settings;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const document = (await this.fetchJson(address)) as { issuer?: unknown; jwks_uri?: unknown } | null;
    if (document?.issuer !== issuer) throw new Error('the discovery document is of another issuer');
    if (typeof document.jwks_uri !== 'string') throw new Error('the discovery document names no keys');
    const keys = createRemoteJWKSet(new URL(document.jwks_uri), {
      cooldownDuration: this.options.keyCooldownMs,
      [customFetch]: async (url) => Response.json(await this.fetchJson(url)),
    });
    this.found = { keys, at: performance.now() };
    return keys;
  }

  private async fetchJson(address: string): Promise<unknown> {
    // Without this, each token that comes while the provider is down would wait for it anew.
    if (performance.now() - this.failedAt < FAILURE_KEPT_MS) throw new ProviderUnavailable('it failed a moment ago');
    const url = new URL(address);
    if (!this.isAllowed(url)) throw new Error(`${url.host} is not a host to fetch from (OZG_OIDC_ALLOWED_HOSTS)`);
    // undici's request neither follows redirects nor unpacks, so that the limit counts what is read.
    const { statusCode, body } = await request(url, {
      dispatcher: connections,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: { accept: 'application/json' },
    });
    if (statusCode === 200) return body.json();
    await body.dump();
    throw new Error(`${url.host} answered ${statusCode}`);
  }

  private isAllowed(url: URL): boolean {
    const { issuer, allowedHosts } = this.settings;
    return isSecure(url) && (url.origin === new URL(issuer).origin || allowedHosts.includes(url.host));
  }

  private unavailable(error: Error): ProviderUnavailable {
    this.failedAt = performance.now();
    this.log.warn({ issuer: this.settings.issuer, reason: error.message }, 'the OpenID provider cannot be used');
    return new ProviderUnavailable(error.message, { cause: error });
  }
}
