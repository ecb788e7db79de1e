import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import sql from 'sql-template-tag';
import type { Statements } from '../database/database';
import type { SignedInCaller } from '../identity/caller';
import type { RequestContext } from '../reading/request-context';
import { type AuditLine, writeAudit } from './audit';
import { editorOf } from './rights';
import { Rejected, rejected, type UserError, UserErrorCode } from './user-error';

/** What a client asks to be changed. */
export interface ChangeRequest {
  /** Name of the mutation. */
  mutation: string;
  input: { idempotencyKey?: string | null };
  /** What the audit says of an attempt that is refused. */
  attempted: AuditLine;
  /** Does all of it and gives it up at the end, to show what would happen. */
  isPreview?: boolean;
}

/** What was done: the lines for the audit, and what the payload is made of, which must survive JSON. */
export interface Done<Result extends object> {
  lines: readonly AuditLine[];
  result: Result;
}

export type Work<Result extends object> = (tx: Statements, caller: SignedInCaller) => Promise<Done<Result>>;

/** What every payload answers; the rest of the result is there when there are no errors. */
export type Outcome<Result extends object> = Partial<Result> & { userErrors: readonly UserError[] };

/**
 * Carries out one change: the work, its audit and the note of its idempotency key are one transaction. A repeated
 * request answers what the first one did. What is refused leaves one line in the audit and nothing else. Throws the
 * errors of `editorOf` and FORBIDDEN; `Rejected` becomes the payload's user errors.
 */
export async function change<Result extends object>(
  context: RequestContext,
  request: ChangeRequest,
  work: Work<Result>,
): Promise<Outcome<Result>> {
  try {
    const caller = editorOf(context.caller);
    const result = await context.db.transaction(async (tx) => {
      const earlier = await earlierResult<Result>(tx, caller, request);
      if (earlier) return earlier;
      const done = await work(tx, caller);
      if (request.isPreview) throw new PreviewEnds(done.result);
      for (const line of done.lines) await writeAudit(tx, attemptOf(context, request, null), line);
      await remember(tx, caller, request, done.result);
      return done.result;
    });
    return { ...result, userErrors: [] };
  } catch (error) {
    if (error instanceof PreviewEnds) return { ...(error.result as Result), userErrors: [] };
    const code = refusalOf(error);
    if (code !== null) await writeAudit(context.db, attemptOf(context, request, code), request.attempted);
    if (error instanceof Rejected) return { userErrors: error.errors } as unknown as Outcome<Result>;
    throw error;
  } finally {
    context.forget();
  }
}

/** Carries the result of a preview out of the transaction, which it rolls back. */
class PreviewEnds extends Error {
  constructor(readonly result: object) {
    super('preview');
  }
}

function attemptOf({ requestId, caller }: RequestContext, { mutation }: ChangeRequest, code: string | null) {
  return { requestId, caller, mutation, code };
}

/** The code of what was refused on purpose; null for what failed. */
function refusalOf(error: unknown): string | null {
  if (error instanceof Rejected) return error.errors[0].code;
  if (!(error instanceof GraphQLError)) return null;
  const code = String(error.extensions['code']);
  return code === 'DATABASE_UNAVAILABLE' ? null : code;
}

const MAX_KEY = 200;

async function earlierResult<Result>(
  tx: Statements,
  { subject }: SignedInCaller,
  request: ChangeRequest,
): Promise<Result | null> {
  const { idempotencyKey: key } = request.input;
  if (key === null || key === undefined) return null;
  if (key === '' || key.length > MAX_KEY) {
    const message = `Der Schlüssel der Anfrage muss 1 bis ${MAX_KEY} Zeichen haben.`;
    throw rejected(UserErrorCode.INVALID_VALUE, message, 'idempotencyKey');
  }
  // Whoever repeats a request that is still under way waits for its end.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${subject} ${key}`}, 0))`);
  const [earlier] = await tx.rows<{ fingerprint: string; result: Result }>(
    sql`select fingerprint, result from accepted_request where subject = ${subject} and key = ${key}`,
  );
  if (earlier && earlier.fingerprint !== fingerprintOf(request)) {
    const message = 'Dieser Schlüssel gehört zu einer anderen Anfrage; bitte für jede Änderung einen neuen verwenden.';
    throw rejected(UserErrorCode.IDEMPOTENCY_KEY_REUSED, message, 'idempotencyKey');
  }
  return earlier?.result ?? null;
}

async function remember(
  tx: Statements,
  { subject }: SignedInCaller,
  request: ChangeRequest,
  result: object,
): Promise<void> {
  const { idempotencyKey: key } = request.input;
  if (key === null || key === undefined) return;
  await tx.rows(sql`insert into accepted_request (subject, key, fingerprint, result)
    values (${subject}, ${key}, ${fingerprintOf(request)}, ${JSON.stringify(result)}::jsonb)`);
}

function fingerprintOf({ mutation, input }: ChangeRequest): string {
  const { idempotencyKey: _key, ...rest } = input;
  return createHash('sha256')
    .update(JSON.stringify([mutation, rest]))
    .digest('hex');
}
