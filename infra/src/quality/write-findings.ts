import { openClient } from '@ozg/shared/database/open-client';
import { untilHeard } from '@ozg/shared/database/data-change';
import type { Client } from 'pg';
import type { Finding, Rule } from './rule';

export interface CheckedRule {
  rule: Rule;
  /** Null where the rule could not be checked. */
  findings: Finding[] | null;
}

export interface Written {
  findings: number;
  added: number;
  gone: number;
}

/**
 * Writes the rules and what they found in one transaction: a finding that is new is inserted, one that persists keeps
 * the time at which it was seen first, one that vanished is deleted. A rule that could not be checked keeps its findings.
 */
export async function writeFindings(url: string, checked: readonly CheckedRule[]): Promise<Written> {
  const client = await openClient({ connectionString: url, options: '-c search_path=operations' });
  try {
    await client.query('begin');
    // Two checks at once take turns; readers are not held up.
    await client.query('lock table quality_rule in share row exclusive mode');
    const written = await write(client, checked);
    await client.query('commit');
    await untilHeard((statement) => client.query(statement));
    return written;
  } finally {
    // Without its commit the transaction ends with its connection.
    await client.end();
  }
}

async function write(client: Client, checked: readonly CheckedRule[]): Promise<Written> {
  const done = checked.filter(({ findings }) => findings);
  await client.query(upsertRules, [JSON.stringify(checked.map(ruleRow))]);
  await client.query('delete from quality_rule where id <> all($1)', [checked.map(({ rule }) => rule.id)]);
  const rows = findingRows(done);
  const gone = await client.query('delete from quality_finding where rule_id = any($1) and id <> all($2)', [
    done.map(({ rule }) => rule.id),
    rows.map(({ id }) => id),
  ]);
  const { rows: added } = await client.query<{ count: number }>(upsertFindings, [JSON.stringify(rows)]);
  // The planner would take the table for what it was until the next autovacuum.
  await client.query('analyze quality_finding');
  return { findings: rows.length, added: added[0]?.count ?? 0, gone: gone.rowCount ?? 0 };
}

function ruleRow({ rule: { id, label, explanation, severity }, findings }: CheckedRule, at: number) {
  return { id, label, explanation, severity, position: at + 1, is_checked: findings !== null };
}

function findingRows(checked: readonly CheckedRule[]) {
  const rows = checked.flatMap(({ rule, findings }) =>
    (findings ?? []).map(({ subject, discriminator, explanation, severity, ministryId, stateCode }) => ({
      id: [rule.id, subject.type, subject.key, ...(discriminator ? [discriminator] : [])].join(':'),
      rule_id: rule.id,
      severity: severity ?? rule.severity,
      explanation,
      subject_type: subject.type,
      subject_key: subject.key,
      subject_label: subject.label,
      ministry_id: ministryId ?? null,
      state_code: stateCode ?? null,
    })),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

const upsertRules = `
  insert into quality_rule (id, label, explanation, severity, position, checked_at)
  select id, label, explanation, severity, position, case when is_checked then now() end
  from json_to_recordset($1) as r(id text, label text, explanation text, severity severity, position int, is_checked bool)
  on conflict (id) do update set label = excluded.label, explanation = excluded.explanation,
    severity = excluded.severity, position = excluded.position,
    checked_at = coalesce(excluded.checked_at, quality_rule.checked_at)`;

const columns = 'id, rule_id, severity, explanation, subject_type, subject_key, subject_label, ministry_id, state_code';

// A row that was inserted has no earlier version: its xmax is 0.
const upsertFindings = `
  with written as (
    insert into quality_finding (${columns}, first_seen_at, checked_at)
    select ${columns}, now(), now() from json_populate_recordset(null::quality_finding, $1)
    on conflict (id) do update set severity = excluded.severity, explanation = excluded.explanation,
      subject_label = excluded.subject_label, ministry_id = excluded.ministry_id, state_code = excluded.state_code,
      checked_at = excluded.checked_at
    returning xmax = 0 as is_new
  )
  select count(*) filter (where is_new)::int as count from written`;
