import { Role } from '@ozg/shared/identity/caller';

/** The OpenID provider whose access tokens count, and what their claims mean. */
export interface IdentitySettings {
  /** Exactly as the provider's discovery document states it. */
  issuer: string;
  audience: string;
  /** Hosts beside the issuer's from which keys may be fetched. */
  allowedHosts: readonly string[];
  /** Where in a token the lists are: a claim's name, or a path of names with dots. */
  claims: { roles: string; ministries: string; states: string };
  roleNames: Record<Exclude<Role, Role.READER>, string>;
  /** Whether what its accounts state is synthetic; never decided by a token. */
  isTrial: boolean;
}

/** Keycloak's names; README.md and docs/login.md list the setting of each. */
export const keycloakNames: Pick<IdentitySettings, 'claims' | 'roleNames'> = {
  claims: { roles: 'realm_access.roles', ministries: 'ministries', states: 'states' },
  roleNames: {
    [Role.EDITOR]: 'ozg-editor',
    [Role.COORDINATOR]: 'ozg-coordinator',
    [Role.ADMINISTRATOR]: 'ozg-administrator',
  },
};

/** Reads the provider from the environment; null where none is set. Throws on one that is set by half. */
export function identitySettings(environment: NodeJS.ProcessEnv): IdentitySettings | null {
  const { OZG_OIDC_ISSUER: issuer, OZG_OIDC_AUDIENCE: audience } = environment;
  if (!issuer && !audience) return null;
  if (!issuer) throw new Error('OZG_OIDC_AUDIENCE is set: set OZG_OIDC_ISSUER to the OpenID provider as well.');
  if (!audience) {
    throw new Error(
      'OZG_OIDC_ISSUER is set: set OZG_OIDC_AUDIENCE as well, to the audience that its access tokens for this graph name.',
    );
  }
  checkIssuer(issuer);
  const { claims, roleNames } = keycloakNames;
  return {
    issuer,
    audience,
    allowedHosts: (environment['OZG_OIDC_ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean),
    claims: {
      roles: environment['OZG_ROLES_CLAIM'] || claims.roles,
      ministries: environment['OZG_MINISTRIES_CLAIM'] || claims.ministries,
      states: environment['OZG_STATES_CLAIM'] || claims.states,
    },
    roleNames: {
      [Role.EDITOR]: environment['OZG_ROLE_EDITOR'] || roleNames.EDITOR,
      [Role.COORDINATOR]: environment['OZG_ROLE_COORDINATOR'] || roleNames.COORDINATOR,
      [Role.ADMINISTRATOR]: environment['OZG_ROLE_ADMINISTRATOR'] || roleNames.ADMINISTRATOR,
    },
    isTrial: false,
  };
}

function checkIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url && isSecure(url) && !url.search && !url.hash && !url.username) return;
  throw new Error(
    'OZG_OIDC_ISSUER must be an https address without "?" and "#", for example https://login.example.org/realms/ozg (http on this machine only).',
  );
}

/** Whether nobody between here and there can read or change what is sent. */
export function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether the host is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
