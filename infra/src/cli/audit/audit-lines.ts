import type { AskGraph } from '@ozg/gateway/graph/ask-graph';
import { answered } from '@ozg/gateway/graph/answered';
import type { GraphQLSchema } from 'graphql';

const SUFFIX = 'AuditEntries';

export const auditColumns = [
  'id',
  'recordedAt',
  'requestId',
  'subject',
  'role',
  'ministryIds',
  'isTrial',
  'mutation',
  'outcome',
  'code',
  'recordId',
  'fromValue',
  'toValue',
  'reason',
] as const;

export type AuditLine = Record<(typeof auditColumns)[number], string | boolean | string[] | null>;

/** The root fields that list the audit of a subgraph each. */
export function auditsOf(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => name.endsWith(SUFFIX));
}

interface Page {
  audit: { nodes: AuditLine[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

interface Span {
  since?: string | undefined;
  until?: string | undefined;
}

/** The lines of one subgraph after the other, the oldest first, each with the name of the subgraph. */
export async function* auditLines(
  ask: AskGraph,
  audits: readonly string[],
  { since, until }: Span,
): AsyncGenerator<[subgraph: string, line: AuditLine]> {
  for (const audit of audits) {
    const query = `query ($after: String, $since: DateTime, $until: DateTime) {
      audit: ${audit}(first: 100, after: $after, filter: { recordedFrom: $since, recordedUntil: $until }) {
        nodes { ${auditColumns.join(' ')} }
        pageInfo { hasNextPage endCursor }
      }
    }`;
    let after: string | null = null;
    do {
      const page: Page = await answered<Page>(ask, query, { after, since, until });
      for (const line of page.audit.nodes) yield [audit.slice(0, -SUFFIX.length), line];
      after = page.audit.pageInfo.hasNextPage ? page.audit.pageInfo.endCursor : null;
    } while (after !== null);
  }
}
