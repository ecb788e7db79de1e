import type { FetchNode } from '@apollo/query-planner';
import { type GraphQLFormattedError, OperationTypeNode, parse } from 'graphql';
import type { SubgraphAnswer, SubgraphFetch } from '../../sources/subgraph-source';
import { own } from '../own';
import type { Data, Run, Step } from '../run';
import { compileRepresentations } from './compile-representations';
import { compileRewrites } from './compile-rewrites';
import { type ErrorPath, failed, located, placeOf } from './fetch-error';
import { mergeCopy, mergeInto, set } from './merge';
import { objectsAt, pathsAt } from './objects-at';
import type { PlanGround } from './compile-plan';

/** One request to a subgraph, and its answer merged into the objects that it is about. */
export function compileFetch(node: FetchNode, path: readonly string[], ground: PlanGround): Step {
  const source = ground.sources.get(node.serviceName);
  if (!source) throw new Error(`The plan asks the subgraph "${node.serviceName}", which is not there.`);
  const prepared = source.prepare({
    text: node.operation,
    name: node.operationName,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    isMutation: node.operationKind === OperationTypeNode.MUTATION,
  });
  const fetch = ground.isWatched(node.serviceName) ? always(prepared) : untilItSays(prepared);
  const carryOut = node.requires ? entityFetch(node, fetch, path, ground) : rootFetch(node, fetch, path, ground);
  return async (run) => {
    try {
      await carryOut(run);
    } catch (error) {
      run.errors.push(failed(error, node.serviceName, placeOf(path)));
    }
  };
}

type Fetch = (variables: Data, run: Run) => Promise<SubgraphAnswer>;

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

function rootFetch(node: FetchNode, fetch: Fetch, path: readonly string[], { schema }: PlanGround) {
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

function entityFetch(node: FetchNode, fetch: Fetch, path: readonly string[], { schema }: PlanGround) {
  const represent = compileRepresentations(node, schema);
  const rewrite = compileRewrites(node.outputRewrites, schema);
  return async (run: Run) => {
    const objects = objectsAt(run.data, path);
    const { representations, entityOf } = represent(objects);
    if (!representations.length) return;
    const variables = variablesOf(node, run);
    variables['representations'] = representations;
    const { data, errors } = await fetch(variables, run);
    if (errors) {
      const places = pathsAt(run.data, path);
      report(run, node, errors, ([, at, ...rest]) => [
        ...(places[entityOf.indexOf(Number(at))] ?? placeOf(path)),
        ...rest,
      ]);
    }
    if (data) mergeEntities(objects, entityOf, entitiesIn(data, representations.length), rewrite);
  };
}

function entitiesIn(data: Data, count: number): (Data | null)[] {
  const entities = data['_entities'];
  if (Array.isArray(entities) && entities.length === count) return entities as (Data | null)[];
  throw new Error(`The subgraph did not answer the ${count} entities that it was asked for.`);
}

function mergeEntities(
  objects: readonly Data[],
  entityOf: readonly number[],
  entities: readonly (Data | null)[],
  rewrite: ((value: unknown) => void) | undefined,
): void {
  const used = new Set<Data>();
  for (const [at, object] of objects.entries()) {
    const entity = entities[entityOf[at] ?? -1];
    if (!entity) continue;
    // Of what was asked for once and belongs to several, each gets a copy: later answers add to it.
    if (used.has(entity)) {
      mergeCopy(object, entity);
      continue;
    }
    used.add(entity);
    entity['__typename'] ??= object['__typename'];
    rewrite?.(entity);
    mergeInto(object, entity);
  }
}

function variablesOf({ variableUsages }: FetchNode, { variables }: Run): Data {
  const used: Data = {};
  for (const name of variableUsages ?? []) {
    const value = own(variables, name);
    if (value !== undefined) set(used, name, value);
  }
  return used;
}

function report(
  run: Run,
  { serviceName }: FetchNode,
  errors: readonly GraphQLFormattedError[],
  placed: (path: ErrorPath) => ErrorPath,
): void {
  for (const error of errors) run.errors.push(located(error, serviceName, error.path && placed(error.path)));
}
