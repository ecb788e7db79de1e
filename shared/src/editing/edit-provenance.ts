import sql from 'sql-template-tag';
import type { Statements } from '../database/database';
import { Role, type SignedInCaller } from '../identity/caller';
import { ProvenanceKind } from '../provenance/provenance';

/** The source of what is recorded through the graph: an office, never a person. Answers the identifier of the source. */
export async function editProvenance(
  tx: Statements,
  caller: SignedInCaller,
  ministryId: string | null,
): Promise<string> {
  const { id, kind, source } = sourceOf(caller, ministryId);
  await tx.rows(sql`insert into provenance (id, kind, source, is_confirmed) values (${id}, ${kind}, ${source}, true)
    on conflict (id) do nothing`);
  return id;
}

function sourceOf(caller: SignedInCaller, ministryId: string | null) {
  if (caller.isTrial) {
    return { id: 'edit:trial', kind: ProvenanceKind.SYNTHETIC, source: 'Eintrag einer Anmeldung zum Ausprobieren' };
  }
  const office = officeOf(caller, ministryId);
  return { id: `edit:${office}`, kind: ProvenanceKind.OFFICIAL, source: `Eintrag in diesem Graphen: ${office}` };
}

function officeOf({ role, stateCodes }: SignedInCaller, ministryId: string | null): string {
  if (role === Role.EDITOR) return `Ressort ${ministryId ?? 'ohne Angabe'}`;
  return role === Role.COORDINATOR ? `Koordination ${stateCodes.join(', ')}` : 'Administration';
}
