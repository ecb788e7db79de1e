import { randomBytes } from 'node:crypto';
import { Role } from '@ozg/shared/identity/caller';
import { keycloakNames } from '@ozg/gateway/identity/identity-settings';
import { syntheticMinistryId } from '../synthetic/keys';

/** An account of the provider for trying out: it fetches its tokens with its name and secret, without a person. */
export interface LoginAccount {
  name: string;
  secret: string;
  /** What its tokens say about it, as Keycloak would. */
  claims: Record<string, unknown>;
}

/** The accounts of `npm run demo:login`; nobody's, and their secrets are made anew at each start. */
export function trialAccounts(): LoginAccount[] {
  return [
    account('trial-editor-mid', Role.EDITOR, { ministries: ['DE-ST:MID'] }),
    account('trial-editor-mwu', Role.EDITOR, { ministries: ['DE-ST:MWU'] }),
    account('trial-editor-synthetic-1', Role.EDITOR, { ministries: [syntheticMinistryId('DE-ST', 1)] }),
    account('trial-editor-synthetic-2', Role.EDITOR, { ministries: [syntheticMinistryId('DE-ST', 2)] }),
    account('trial-coordinator-st', Role.COORDINATOR, { states: ['DE-ST'] }),
    account('trial-administrator', Role.ADMINISTRATOR),
  ];
}

function account(name: string, role: keyof typeof keycloakNames.roleNames, lists: object = {}): LoginAccount {
  return {
    name,
    secret: randomBytes(24).toString('base64url'),
    claims: { typ: 'Bearer', realm_access: { roles: [keycloakNames.roleNames[role]] }, ...lists },
  };
}
