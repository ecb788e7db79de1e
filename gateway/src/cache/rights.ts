import type { Caller } from '@ozg/shared/identity/caller';

/** What an answer depends on of who asks; accounts with the same rights read the same. */
export function rightsOf(caller: Caller): string {
  if (caller.kind !== 'signed-in') return caller.kind;
  const { role, ministryIds, stateCodes, isTrial } = caller;
  return JSON.stringify([role, ministryIds.toSorted(), stateCodes.toSorted(), isTrial]);
}
