import { randomUUID } from 'node:crypto';
import type { Statements } from '@ozg/shared/database/database';
import { insertRow, updateRow } from '@ozg/shared/editing/rows';
import { germanDay } from '@ozg/shared/keys/german-day';
import sql from 'sql-template-tag';
import type { Ministry } from '../ministry/ministry';
import { ResponsibilityRole } from '../responsibility/responsibility';
import type { Assignment } from './assignment-check';

export interface Entry {
  id: string;
  ministryId: string | null;
  validFrom: string | null;
  validUntil: string | null;
}

export async function findMinistry(
  tx: Statements,
  id: string,
): Promise<Pick<Ministry, 'stateCode' | 'validFrom' | 'validUntil'> | null> {
  const [ministry] = await tx.rows<Pick<Ministry, 'stateCode' | 'validFrom' | 'validUntil'>>(
    sql`select state_code as "stateCode", valid_from as "validFrom", valid_until as "validUntil"
      from ministry where id = ${id}`,
  );
  return ministry ?? null;
}

/**
 * The entries on the ministries that answer for the service in the state on that day or later, locked, and nobody adds
 * one until the end of the transaction.
 */
export async function lockEntries(
  tx: Statements,
  stateCode: string,
  { ozgId, leikaKey, validFrom }: Assignment,
): Promise<Entry[]> {
  const service = ozgId ?? leikaKey;
  const isFor = ozgId ? sql`ozg_id = ${ozgId} and leika_key is null` : sql`leika_key = ${leikaKey} and ozg_id is null`;
  await tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`responsibility for ${service} in ${stateCode}`}, 0))`,
  );
  return tx.rows<Entry>(
    sql`select id, ministry_id as "ministryId", valid_from as "validFrom", valid_until as "validUntil"
      from responsibility
      where role = ${ResponsibilityRole.RESPONSIBLE_MINISTRY} and retired_on is null
        and ${isFor} and coalesce(state_code, left(ministry_id, 5)) = ${stateCode}
        and coalesce(valid_until, 'infinity') >= ${validFrom}
      order by valid_from nulls first, id for update`,
  );
}

/** Lets the entries end on that day, and says who ended them. */
export async function endEntries(
  tx: Statements,
  entries: readonly Entry[],
  lastDay: string,
  provenanceId: string,
): Promise<void> {
  const end = { validUntil: lastDay, asOf: germanDay(), provenanceId };
  for (const { id } of entries) await updateRow(tx, 'responsibility', id, end);
}

/** Answers the identifier of the new entry. */
export async function insertEntry(
  tx: Statements,
  { ozgId, leikaKey, ministryId, validFrom, validUntil, note }: Assignment,
  stateCode: string,
  provenanceId: string,
): Promise<string> {
  const id = `${stateCode}:responsibility:${randomUUID()}`;
  await insertRow(tx, 'responsibility', {
    id,
    role: ResponsibilityRole.RESPONSIBLE_MINISTRY,
    ozgId,
    leikaKey,
    ministryId,
    stateCode,
    validFrom,
    validUntil,
    note,
    asOf: germanDay(),
    provenanceId,
  });
  return id;
}
