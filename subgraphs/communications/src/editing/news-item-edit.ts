import { randomUUID } from 'node:crypto';
import type { Statements } from '@ozg/shared/database/database';
import { editProvenance } from '@ozg/shared/editing/edit-provenance';
import { InputCheck, MAX_ID } from '@ozg/shared/editing/input-check';
import type { Ownership } from '@ozg/shared/editing/rights';
import { insertRow } from '@ozg/shared/editing/rows';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { SignedInCaller } from '@ozg/shared/identity/caller';
import { germanDay } from '@ozg/shared/keys/german-day';
import { states } from '@ozg/shared/vocabulary/states';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import sql from 'sql-template-tag';
import { ownershipOf } from './ownership';
import type { PublishNewsItemInput } from './publish-news-item.input';

const MOST = 50;

/** Throws Rejected for what cannot be taken, whoever sends it. */
export function checkNewsItem(input: PublishNewsItemInput): void {
  const check = new InputCheck();
  check.text('title', input.title, 300, true);
  check.text('text', input.text, 10_000, true);
  check.pastDay('publishedOn', input.publishedOn);
  check.text('newsletterIssueId', input.newsletterIssueId, MAX_ID);
  check.text('reference', input.reference, 300);
  check.texts('links', input.links, MOST, 2000);
  input.links?.slice(0, MOST).forEach((link, at) => check.url(`links.${at}`, link, ['http:', 'https:']));
  check.foreignId('ministryId', input.ministryId);
  check.texts('ozgIds', input.ozgIds, MOST);
  check.texts('projectIds', input.projectIds, MOST);
  input.projectIds?.slice(0, MOST).forEach((id, at) => check.foreignId(`projectIds.${at}`, id));
  check.oneOfEach('topicAreaCodes', input.topicAreaCodes, Object.keys(topicAreaLabels));
  check.texts('legalBasisIds', input.legalBasisIds, MOST);
  check.oneOfEach(
    'stateCodes',
    input.stateCodes,
    states.map(({ code }) => code),
  );
  check.end();
}

/** Whose a piece of news is: its ministry's, else of the Land of its newsletter, else of the one Land that it is on. */
export function ownerOfNewsItem(
  { ministryId, stateCodes }: PublishNewsItemInput,
  newsletter: Ownership | null,
): Ownership {
  if (ministryId) return ownershipOf({ ministryId });
  const [only = null, ...others] = stateCodes ?? [];
  return { ministryId: null, stateCode: newsletter?.stateCode ?? (others.length ? null : only) };
}

/** Writes it behind the last item of its issue. Answers its identifier. Throws Rejected where it is nobody's. */
export async function insertNewsItem(
  tx: Statements,
  caller: SignedInCaller,
  owner: Ownership,
  input: PublishNewsItemInput,
): Promise<string> {
  const office = owner.stateCode ?? owner.ministryId;
  if (office === null) {
    const message = 'Eine Meldung braucht ein Ressort, eine Ausgabe oder genau ein Land, dem sie gehört.';
    throw rejected(UserErrorCode.REQUIRED, message, 'ministryId');
  }
  const id = `${office}:news:${randomUUID()}`;
  const today = germanDay();
  await insertRow(tx, 'news_item', {
    id,
    issueId: input.newsletterIssueId ?? null,
    position: input.newsletterIssueId ? await nextPosition(tx, input.newsletterIssueId) : null,
    title: input.title,
    text: input.text,
    publishedOn: input.publishedOn ?? today,
    reference: input.reference ?? null,
    links: input.links ?? [],
    ministryId: input.ministryId ?? null,
    ozgIds: input.ozgIds ?? [],
    projectIds: input.projectIds ?? [],
    topicAreaCodes: input.topicAreaCodes ?? [],
    legalBasisIds: input.legalBasisIds ?? [],
    stateCodes: input.stateCodes ?? [],
    eventIds: [],
    asOf: today,
    provenanceId: await editProvenance(tx, caller, owner.ministryId),
  });
  return id;
}

async function nextPosition(tx: Statements, issueId: string): Promise<number> {
  // Two items at once take turns, so that each has a place of its own.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`news of ${issueId}`}, 0))`);
  const [last] = await tx.rows<{ next: number }>(
    sql`select coalesce(max(position), 0) + 1 as next from news_item where issue_id = ${issueId}`,
  );
  return last?.next ?? 1;
}
