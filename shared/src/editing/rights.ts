import { graphError } from '../errors/graph-error';
import { type Caller, Role, type SignedInCaller } from '../identity/caller';

/** Whose a record is. */
export interface Ownership {
  ministryId: string | null;
  stateCode: string | null;
}

/** The caller as somebody who may change something at all. Throws READ_ONLY, UNAUTHENTICATED, FORBIDDEN or what is wrong with the token. */
export function editorOf(caller: Caller): SignedInCaller {
  if (caller.kind === 'refused') throw graphError(caller.code, caller.message);
  if (caller.kind === 'anonymous') {
    throw caller.isReadOnly
      ? graphError('READ_ONLY', 'This graph has no OpenID provider, so nobody can change anything in it.')
      : graphError('UNAUTHENTICATED', 'Changes are made by people who have signed in.');
  }
  if (caller.role === Role.READER) throw graphError('FORBIDDEN', 'The account may read and change nothing.');
  return caller;
}

/** Editors may change what belongs to their ministries, coordinators what belongs to their states. */
export function mayChange(caller: SignedInCaller, { ministryId, stateCode }: Ownership): boolean {
  switch (caller.role) {
    case Role.ADMINISTRATOR:
      return true;
    case Role.COORDINATOR:
      return stateCode !== null && caller.stateCodes.includes(stateCode);
    case Role.EDITOR:
      return ministryId !== null && caller.ministryIds.includes(ministryId);
    default:
      return false;
  }
}

/** Throws FORBIDDEN unless the caller may change it. */
export function allow(caller: SignedInCaller, ownership: Ownership): void {
  if (mayChange(caller, ownership)) return;
  const owner = ownership.ministryId ?? ownership.stateCode ?? 'nobody in particular';
  throw graphError('FORBIDDEN', `This belongs to ${owner}, for which the account may change nothing.`);
}

/** Throws FORBIDDEN unless the caller coordinates the state or administers the graph. */
export function allowCoordination(caller: SignedInCaller, stateCode: string | null): void {
  if (caller.role !== Role.EDITOR && mayChange(caller, { ministryId: null, stateCode })) return;
  throw graphError('FORBIDDEN', `Only the coordinators of ${stateCode ?? 'the state'} and administrators do this.`);
}
