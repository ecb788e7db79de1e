import type { DocumentNode } from 'graphql';
import { type Composition, composeGraph } from '../compose/compose-graph';
import { apiChanges } from '../rules/changes/api-changes';
import { r18 } from '../rules/changes/r18-breaking-changes';
import { r19 } from '../rules/changes/r19-used-operations';
import { r01, readSdl } from '../rules/form/r01-readable';
import { r03 } from '../rules/form/r03-composes';
import { r21 } from '../rules/form/r21-starts';
import { schemaRules } from '../rules/rules';
import { subgraphSchema } from '../schema/subgraph-schema';
import { apiSchemaOf } from './api-schema';
import { judge } from './judge';
import { judged } from './judged-publication';
import type { CheckResult, Finding, Publication } from './publication';

/**
 * Judges a publication by all rules: first what the schema says by itself and beside the others, then whether the graph
 * can be composed with it, then what becomes of the graph. Each step is taken only where the one before it found no
 * ERROR. Never throws for what the candidate is; throws where a member of the graph as it is has an SDL that is none.
 * Takes as long as a composition, which a hostile schema can draw out: run it where it can be ended.
 */
export function checkPublication(publication: Publication): CheckResult {
  const { candidate } = publication;
  const unread = judge([r01], candidate.sdl, publication);
  if (isRefused(unread)) return refusal(unread);

  const schema = subgraphSchema(readSdl(candidate.sdl) as DocumentNode);
  const said = [...unread, ...judge(schemaRules, judged(publication, schema), publication, schema)];
  if (isRefused(said)) return refusal(said);

  const composed = composedWith(publication);
  if (composed.errors) {
    const failed = { subgraph: candidate.name, errors: composed.errors };
    return refusal([...said, ...judge([r03], failed, publication, schema)]);
  }
  const { supergraphSdl } = composed;
  const started = judge([r21], { supergraphSdl }, publication, schema);
  if (isRefused(started)) return refusal([...said, ...started]);
  const changed = judge([r18, r19], changesOf(publication, supergraphSdl), publication, schema);
  return { findings: inOrder([...said, ...changed]), supergraphSdl };
}

function composedWith({ candidate, members }: Publication): Composition {
  const isEarlier = members.some(({ name }) => name === candidate.name);
  const graph = isEarlier
    ? members.map((each) => (each.name === candidate.name ? candidate : each))
    : [...members, candidate];
  try {
    return composeGraph(graph);
  } catch (error) {
    // Composition throws what it did not think of.
    return { errors: [{ code: 'UNKNOWN', message: (error as Error).message, places: [] }] };
  }
}

/** What becomes of what clients see. Nothing is to be compared where the graph as it is cannot be composed. */
function changesOf({ members, present, usedOperations }: Publication, supergraphSdl: string) {
  const before = present ?? composeGraph(members, { runSatisfiability: false }).supergraphSdl;
  const changes = before ? apiChanges(apiSchemaOf(before), apiSchemaOf(supergraphSdl)) : [];
  return { changes, usedOperations };
}

const isRefused = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'ERROR');

const refusal = (findings: readonly Finding[]): CheckResult => ({ findings: inOrder(findings), supergraphSdl: null });

function inOrder(findings: readonly Finding[]): Finding[] {
  const places = ({ line = 0, column = 0 }: Finding) => [line, column] as const;
  return [...findings].sort((one, other) => {
    const [line, column] = places(one);
    const [otherLine, otherColumn] = places(other);
    return line - otherLine || column - otherColumn || one.rule.localeCompare(other.rule);
  });
}
