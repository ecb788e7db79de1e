import type { Caller } from '@ozg/shared/identity/caller';

/** What an answer depends on of who asks; accounts with the same rights read the same. */
export function rightsOf(caller: Caller): string {
  if (caller.kind === 'anonymous') return caller.kind;
  if (caller.kind === 'refused') return caller.code;
  const { role, ministryIds, stateCodes, scopes, isTrial } = caller;
  return JSON.stringify([role, ministryIds.toSorted(), stateCodes.toSorted(), scopes.toSorted(), isTrial]);
}
