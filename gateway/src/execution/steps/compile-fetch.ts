import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode, parse } from 'graphql';
import type { SubgraphAnswer, SubgraphFetch } from '../../sources/subgraph-source';
import { own } from '../own';
import type { Data, Run, Step } from '../run';
import type { PlanGround } from './compile-plan';
import { compileRewrites } from './compile-rewrites';
import { entityFetch } from './entity-fetch';
import { failed, placeOf, report } from './fetch-error';
import { mergeInto, set } from './merge';
import { objectsAt } from './objects-at';

/** Asks a subgraph. */
export type Fetch = (variables: Data, run: Run) => Promise<SubgraphAnswer>;

/**
 * What a subgraph is asked at a point of the plan, and its answer merged into the objects that it is about; they are at
 * one or more paths.
 */
export function compileFetch(node: FetchNode, paths: readonly (readonly string[])[], ground: PlanGround): Step {
  const source = ground.sources.get(node.serviceName);
  if (!source) throw new Error(`The plan asks the subgraph "${node.serviceName}", which is not there.`);
  const prepared = source.prepare({
    text: node.operation,
    name: node.operationName,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    isMutation: node.operationKind === OperationTypeNode.MUTATION,
  });
  const fetch = ground.isWatched(node.serviceName) ? always(prepared) : untilItSays(prepared);
  const [path = []] = paths;
  const carryOut = node.requires
    ? entityFetch(node, (variables, run) => fetch({ ...variablesOf(node, run), ...variables }, run), paths, ground)
    : rootFetch(node, fetch, path, ground);
  return async (run) => {
    try {
      await carryOut(run);
    } catch (error) {
      run.errors.push(failed(error, node.serviceName, placeOf(path)));
    }
  };
}

function always(fetch: SubgraphFetch): Fetch {
  return (variables, run) => fetch(variables, run.context);
}

function untilItSays(fetch: SubgraphFetch): Fetch {
  return async (variables, run) => {
    const begun = performance.now();
    const answer = await fetch(variables, run.context);
    run.keepUntil = Math.min(run.keepUntil, begun + (answer.maxAge ?? 0) * 1000);
    return answer;
  };
}

function rootFetch(node: FetchNode, fetch: Fetch, path: readonly string[], { schema }: PlanGround): Step {
  const rewrite = compileRewrites(node.outputRewrites, schema);
  return async (run: Run) => {
    const objects = objectsAt(run.data, path);
    if (!objects.length) return;
    const { data, errors } = await fetch(variablesOf(node, run), run);
    if (errors) report(run, node, errors, (at) => [...placeOf(path), ...at]);
    if (!data) return;
    rewrite?.(data);
    for (const object of objects) mergeInto(object, data);
  };
}

function variablesOf({ variableUsages }: FetchNode, { variables }: Run): Data {
  const used: Data = {};
  for (const name of variableUsages ?? []) {
    const value = own(variables, name);
    if (value !== undefined) set(used, name, value);
  }
  return used;
}
