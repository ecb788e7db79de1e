import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphSource } from '../../sources/subgraph-source';
import type { Step } from '../run';
import { groupBy } from '@ozg/shared/reading/group';
import { compileFetch } from './compile-fetch';

/** What the steps of a plan are compiled against. */
export interface PlanGround {
  /** The supergraph's own schema, with what clients do not see. */
  schema: GraphQLSchema;
  sources: ReadonlyMap<string, SubgraphSource>;
  /** Whether changes of a subgraph's data are heard of; what others answer is kept no longer than they say. */
  isWatched(subgraph: string): boolean;
}

const nothing: Step = () => undefined;

/** Turns a query plan into one function; the path leads to the objects that the node adds to. */
export function compilePlan(node: PlanNode | undefined, ground: PlanGround, path: readonly string[] = []): Step {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Fetch':
      return compileFetch(node, [path], ground);
    case 'Flatten':
      return compilePlan(node.node, ground, [...path, ...node.path.map(String)]);
    case 'Sequence':
      return oneAfterTheOther(node.nodes.map((each) => compilePlan(each, ground, path)));
    case 'Parallel':
      return together(compileParallel(node.nodes, ground, path));
    case 'Condition': {
      const [met, unmet] = [compilePlan(node.ifClause, ground, path), compilePlan(node.elseClause, ground, path)];
      return (run) => (run.conditions[node.condition] ? met(run) : unmet(run));
    }
    case 'Defer':
      throw new Error('@defer is not supported.');
  }
}

/** What is asked of entities at several paths at the same time, as it is of those in aliases of a list, is asked once. */
function compileParallel(nodes: readonly PlanNode[], ground: PlanGround, path: readonly string[]): Step[] {
  const groups = groupBy(nodes, (node) => questionOf(node) ?? node);
  return [...groups.values()].flatMap((same) => {
    const fetches = same.flatMap((node) => entityFetchAt(node, path) ?? []);
    const [first] = fetches;
    if (!first || fetches.length < 2) return same.map((node) => compilePlan(node, ground, path));
    return compileFetch(
      first.fetch,
      fetches.map((each) => each.path),
      ground,
    );
  });
}

function entityFetchAt(node: PlanNode, path: readonly string[]): { fetch: FetchNode; path: string[] } | undefined {
  if (node.kind !== 'Flatten' || node.node.kind !== 'Fetch' || !node.node.requires) return undefined;
  return { fetch: node.node, path: [...path, ...node.path.map(String)] };
}

/** All that two fetches of entities have in common that ask the same. */
function questionOf(node: PlanNode): string | undefined {
  const fetch = entityFetchAt(node, [])?.fetch;
  if (!fetch) return undefined;
  const { operationName = '', operation, operationDocumentNode: _parsed, id: _id, ...rest } = fetch;
  return JSON.stringify([operation.replace(operationName, ''), rest]);
}

function oneAfterTheOther(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      if (run.isOver) return;
      await step(run);
    }
  };
}

function together(steps: readonly Step[]): Step {
  return (run) => Promise.all(steps.map((step) => step(run)));
}
