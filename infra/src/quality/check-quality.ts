import type { AskGraph } from '@ozg/gateway/graph/ask-graph';
import { germanDay } from '@ozg/shared/keys/german-day';
import { askAll } from './ask-all';
import type { Read, Rule } from './rule';
import { rules as allRules } from './rules';
import { previousMonth } from './text/calendar';
import { type CheckedRule, writeFindings } from './write-findings';

export interface CheckOptions {
  /** Asks the public graph. */
  ask: AskGraph;
  /** Database of the subgraph `operations`, with the user who owns its tables. */
  url: string;
  /** YYYY-MM-DD, by default today in Germany. */
  day?: string;
  rules?: readonly Rule[];
  /** Ends the check before its next request; nothing is written then. */
  signal?: AbortSignal;
}

export interface CheckSummary {
  rules: number;
  /** What the rules that could be checked find now. */
  findings: number;
  added: number;
  gone: number;
  /** Rules that could not be checked, and why; their earlier findings stay. */
  failed: { rule: string; reason: string }[];
}

/** Holds the graph against all rules and keeps what they find, in one transaction. */
export async function checkQuality({ ask, url, day = germanDay(), rules = allRules, signal }: CheckOptions) {
  const reading = new Map<Read<unknown>, Promise<unknown>>();
  const variables = { day, month: previousMonth(day) };
  const read = (each: Read<unknown>) => {
    const known = reading.get(each) ?? readWhole(each, ask, variables, signal);
    reading.set(each, known);
    return known;
  };

  const checked: CheckedRule[] = [];
  const failed: CheckSummary['failed'] = [];
  for (const rule of rules) {
    try {
      checked.push({ rule, findings: rule.evaluate((await readAll(rule, read)) as never, day) });
    } catch (error) {
      signal?.throwIfAborted();
      checked.push({ rule, findings: null });
      failed.push({ rule: rule.id, reason: (error as Error).message });
    }
  }
  return { rules: rules.length, ...(await writeFindings(url, checked)), failed } satisfies CheckSummary;
}

/** One list after the other: the graph has others to answer. */
async function readAll({ reads }: Rule, read: (each: Read<unknown>) => Promise<unknown>) {
  const results: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(reads)) results[name] = await read(each);
  return results;
}

async function readWhole(
  { query, pick }: Read<unknown>,
  ask: AskGraph,
  variables: object,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const askUnlessAborted: AskGraph = (text, values) => {
    signal?.throwIfAborted();
    return ask(text, values);
  };
  return pick((await askAll(askUnlessAborted, query, variables)) as never);
}
