import type { FetchNode } from '@apollo/query-planner';
import type { Data, Run, Step } from '../run';
import type { Fetch } from './compile-fetch';
import type { PlanGround } from './compile-plan';
import { compileRepresentations } from './compile-representations';
import { compileRewrites } from './compile-rewrites';
import { type ErrorPath, failed, placeOf, report } from './fetch-error';
import { mergeCopy, mergeInto } from './merge';
import { objectsAt, pathsAt } from './objects-at';

type Path = readonly string[];
type Entity = Data | null;

/** Entities of one request; more come in parts, which are worked on at the same time. */
const MANY = 500;

/** Asks a subgraph for the entities at some paths, each once, and merges each into the objects that mean it. */
export function entityFetch(node: FetchNode, fetch: Fetch, paths: readonly Path[], { schema }: PlanGround): Step {
  const represent = compileRepresentations(node, schema);
  const rewrite = compileRewrites(node.outputRewrites, schema);
  return async (run) => {
    const objects = paths.map((path) => objectsAt(run.data, path));
    const all = objects.length === 1 && objects[0] ? objects[0] : objects.flat();
    const { representations, entityOf } = represent(all);
    if (!representations.length) return;
    const said = new Set<Path>();
    const ask = async (asked: readonly Data[], from: number): Promise<readonly Entity[]> => {
      try {
        const { data, errors } = await fetch({ representations: asked }, run);
        if (errors) report(run, node, errors, placing(run, paths, entityOf, from));
        if (data) return entitiesIn(data, asked.length);
      } catch (error) {
        for (const path of pathsOf(paths, objects, entityOf, from)) {
          if (!said.has(path)) run.errors.push(failed(error, node.serviceName, placeOf(path)));
          said.add(path);
        }
      }
      return asked.map(() => null);
    };
    mergeEntities(all, entityOf, await inParts(representations, ask), rewrite);
  };
}

async function inParts(
  representations: readonly Data[],
  ask: (part: readonly Data[], from: number) => Promise<readonly Entity[]>,
): Promise<readonly Entity[]> {
  if (representations.length <= MANY) return ask(representations, 0);
  const begins = Array.from({ length: Math.ceil(representations.length / MANY) }, (_, part) => part * MANY);
  return (await Promise.all(begins.map((from) => ask(representations.slice(from, from + MANY), from)))).flat();
}

/** From the place of an error in an answer to that in the whole one: that of the first object that means the entity. */
function placing(run: Run, paths: readonly Path[], entityOf: readonly number[], from: number) {
  const places = paths.flatMap((path) => pathsAt(run.data, path));
  return ([, at, ...rest]: ErrorPath): ErrorPath => [
    ...(places[entityOf.indexOf(from + Number(at))] ?? placeOf(paths[0] ?? [])),
    ...rest,
  ];
}

/** The paths to objects whose entities are in the part. */
function pathsOf(
  paths: readonly Path[],
  objects: readonly (readonly Data[])[],
  entityOf: readonly number[],
  from: number,
): Path[] {
  let begin = 0;
  return paths.filter((_, at) => {
    const end = begin + (objects[at]?.length ?? 0);
    const isConcerned = entityOf.slice(begin, end).some((entity) => entity >= from && entity < from + MANY);
    begin = end;
    return isConcerned;
  });
}

function entitiesIn(data: Data, count: number): Entity[] {
  const entities = data['_entities'];
  if (Array.isArray(entities) && entities.length === count) return entities as Entity[];
  throw new Error(`The subgraph did not answer the ${count} entities that it was asked for.`);
}

function mergeEntities(
  objects: readonly Data[],
  entityOf: readonly number[],
  entities: readonly Entity[],
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
