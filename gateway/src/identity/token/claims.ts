import { Role, type SignedInCaller } from '@ozg/shared/identity/caller';
import type { IdentitySettings } from '../identity-settings';

export type Claims = Record<string, unknown>;

const MAX_ENTRIES = 200;
const ministryId = /^DE-[A-Z]{2}:[\w-]{1,60}$/;
const stateCode = /^DE-[A-Z]{2}$/;
// As RFC 6749 writes them.
const scope = /^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/;

/** Who the claims of a valid token speak of. Entries of another form are left out: they give no right. */
export function callerOfClaims(claims: Claims, subject: string, settings: IdentitySettings): SignedInCaller {
  const textsAt = (path: string) => texts(valueAt(claims, path));
  return {
    kind: 'signed-in',
    subject,
    role: highestRole(textsAt(settings.claims.roles), settings.roleNames),
    ministryIds: textsAt(settings.claims.ministries).filter((id) => ministryId.test(id)),
    stateCodes: textsAt(settings.claims.states).filter((code) => stateCode.test(code)),
    scopes: scopesOf(claims),
    isTrial: settings.isTrial,
  };
}

/** The value of a claim. Its whole name counts first, so that `https://example.org/roles` is no path. */
export function valueAt(claims: unknown, path: string): unknown {
  if (typeof claims !== 'object' || claims === null) return undefined;
  if (Object.hasOwn(claims, path)) return (claims as Claims)[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    if (Object.hasOwn(claims, name)) return valueAt((claims as Claims)[name], path.slice(dot + 1));
  }
  return undefined;
}

/** Providers state scopes as one text in `scope` or as a list in `scp`, and some the other way round. */
function scopesOf(claims: Claims): string[] {
  const words = ['scope', 'scp'].flatMap((name) => texts(valueAt(claims, name))).flatMap((text) => text.split(' '));
  return [...new Set(words)].filter((word) => scope.test(word)).slice(0, MAX_ENTRIES);
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, MAX_ENTRIES) : [value];
  return [...new Set(list.filter((each) => typeof each === 'string'))];
}

const fromHighest = [Role.ADMINISTRATOR, Role.COORDINATOR, Role.EDITOR] as const;

function highestRole(names: readonly string[], roleNames: IdentitySettings['roleNames']): Role {
  return fromHighest.find((role) => names.includes(roleNames[role])) ?? Role.READER;
}
