import type { ASTNode } from 'graphql';
import type { Problem, Rule } from '../rules/rule';
import type { SubgraphSchema } from '../schema/subgraph-schema';
import type { Finding, Publication } from './publication';

// Who made that many mistakes of one kind needs no longer list to mend them.
const MOST_OF_A_RULE = 100;

/** Holds something against rules, and tells what is not lifted by a consent. What a rule cannot judge, it refuses. */
export function judge<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  { candidate, consents }: Publication,
  schema?: SubgraphSchema,
): Finding[] {
  const isLifted = ({ number, mayBeLifted }: Rule<Subject>, coordinate: string | undefined) =>
    mayBeLifted &&
    consents.some((each) => each.rule === number && each.subgraph === candidate.name && each.coordinate === coordinate);
  return rules
    .filter(({ binds }) => binds === 'EVERYBODY' || !candidate.isHost)
    .flatMap((rule) => {
      const found: Finding[] = [];
      try {
        for (const problem of rule.check(subject)) {
          if (isLifted(rule, problem.coordinate)) continue;
          found.push(findingOf(rule.number, problem, schema));
          if (found.length === MOST_OF_A_RULE) break;
        }
      } catch (error) {
        found.push(findingOf(rule.number, { message: notJudged(error) }, schema));
      }
      return found;
    });
}

function findingOf(
  rule: string,
  { message, coordinate, at, severity = 'ERROR' }: Problem,
  schema: SubgraphSchema | undefined,
): Finding {
  const place = at ?? (coordinate ? schema?.elements.get(coordinate)?.[0]?.node : undefined);
  const start = place && 'kind' in place ? startOf(place) : place;
  return {
    rule,
    severity,
    message,
    ...(coordinate && { coordinate }),
    ...(start && { line: start.line, column: start.column }),
  };
}

/** Where something begins: what may have a description in front, at its name. */
const startOf = (node: ASTNode): { line: number; column: number } | undefined =>
  ('name' in node && /Definition|Extension/.test(node.kind) ? node.name : node)?.loc?.startToken;

function notJudged(error: unknown): Problem['message'] {
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return {
    de: `Das Schema lässt sich nach dieser Regel nicht beurteilen: ${reason}`,
    en: `The schema cannot be judged by this rule: ${reason}`,
  };
}
