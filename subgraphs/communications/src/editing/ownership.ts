import type { Statements } from '@ozg/shared/database/database';
import type { Ownership } from '@ozg/shared/editing/rights';
import { stateOfId } from '@ozg/shared/keys/national-keys';
import sql from 'sql-template-tag';

/** Whose a record is: the ministry's that it names, and the Land's that it names or whose ministry it is. */
export function ownershipOf(record: { ministryId?: string | null; stateCode?: string | null }): Ownership {
  const { ministryId = null, stateCode = null } = record;
  return { ministryId, stateCode: stateCode ?? stateOfId(ministryId) };
}

/** Whose the newsletter of an issue is; null where there is no such issue. */
export async function ownerOfIssue(tx: Statements, issueId: string): Promise<Ownership | null> {
  const [newsletter] = await tx.rows<Ownership>(
    sql`select n.ministry_id as "ministryId", n.state_code as "stateCode"
      from newsletter_issue i join newsletter n on n.id = i.newsletter_id where i.id = ${issueId}`,
  );
  return newsletter ? ownershipOf(newsletter) : null;
}

/**
 * Whose a question is: of whom held the hour in which it came up, else of whom publishes the newsletter that printed it,
 * else of no ministry and of the Land with which its identifier begins.
 */
export async function ownerOfQuestion(
  tx: Statements,
  question: { id: string; consultationHourId: string | null; newsletterIssueId: string | null },
): Promise<Ownership> {
  const { id, consultationHourId, newsletterIssueId } = question;
  if (consultationHourId !== null) {
    const [hour] = await tx.rows<Ownership>(
      sql`select ministry_id as "ministryId", state_code as "stateCode" from consultation_hour where id = ${consultationHourId}`,
    );
    if (hour) return ownershipOf(hour);
  }
  const publisher = newsletterIssueId === null ? null : await ownerOfIssue(tx, newsletterIssueId);
  return publisher ?? { ministryId: null, stateCode: stateOfId(id) };
}
