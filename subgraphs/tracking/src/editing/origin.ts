import type { Statements } from '@ozg/shared/database/database';
import { editProvenance } from '@ozg/shared/editing/edit-provenance';
import type { Ownership } from '@ozg/shared/editing/rights';
import { Role, type SignedInCaller } from '@ozg/shared/identity/caller';
import { germanDay } from '@ozg/shared/keys/german-day';

/** What every entry of a history says of its origin. */
export interface EntryOrigin {
  role: Role;
  /** Ministry for which an editor records; null for the offices of a Land. */
  ministryId: string | null;
  /** The day of the statement. */
  asOf: string;
  provenanceId: string;
}

/** The origin of what the caller records on something with that owner. */
export async function originOf(
  tx: Statements,
  caller: SignedInCaller,
  { ministryId }: Ownership,
): Promise<EntryOrigin> {
  return {
    role: caller.role,
    ministryId: caller.role === Role.EDITOR ? ministryId : null,
    asOf: germanDay(),
    provenanceId: await editProvenance(tx, caller, ministryId),
  };
}
