import { registerEnumType } from 'type-graphql';

/** What somebody may do; each role may do all that the ones before it may, within its bounds. */
export enum Role {
  READER = 'READER',
  EDITOR = 'EDITOR',
  COORDINATOR = 'COORDINATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody may do in the graph. (Rolle)',
  valuesConfig: {
    READER: { description: 'Reads, and needs no account for it. (Lesen)' },
    EDITOR: { description: 'Changes what belongs to an own ministry. (Bearbeitung eines Ressorts)' },
    COORDINATOR: { description: 'Changes what belongs to an own state. (Koordination eines Landes)' },
    ADMINISTRATOR: { description: 'Changes everything that can be changed. (Administration)' },
  },
});

/** Somebody whom the configured OpenID provider knows. */
export interface SignedInCaller {
  kind: 'signed-in';
  /** The provider's identifier of the account; it goes into the audit and nowhere else. */
  subject: string;
  role: Role;
  /** Ministries of an editor, as `DE-ST:MID`. */
  ministryIds: readonly string[];
  /** States of a coordinator, as `DE-ST`. */
  stateCodes: readonly string[];
  /** What the token was issued for, in the provider's words. */
  scopes: readonly string[];
  /** Whether the account is of the provider for trying out, whose statements are synthetic. */
  isTrial: boolean;
}

/** Why a token that was sent does not count; the codes are those of the error table. */
export type RefusalCode = 'TOKEN_EXPIRED' | 'TOKEN_FOREIGN' | 'TOKEN_INVALID' | 'IDENTITY_PROVIDER_UNAVAILABLE';

/**
 * Who asks. `anonymous` reads; with `isReadOnly` the graph has no provider at which anybody could sign in. A refused
 * token reaches the subgraphs as such, so that each attempt to change something is refused and audited where it hits.
 */
export type Caller =
  SignedInCaller | { kind: 'anonymous'; isReadOnly: boolean } | { kind: 'refused'; code: RefusalCode; message: string };

/** The caller of a graph without accounts. */
export const anyReader: Caller = { kind: 'anonymous', isReadOnly: true };
