import type { EntityType, Representation, SampledEntity } from '../../samples/sampled-entity';
import { entitiesQuery, keySelection } from '../../samples/selections';
import { unlike } from '../../samples/unlike';
import type { Exchange } from '../../service/service';
import type { Subject } from '../subject';

export interface Entities {
  /** What was answered for each representation; null where that is no list. */
  list: readonly unknown[] | null;
  errors: readonly unknown[];
  exchange: Exchange;
}

/** Asks for entities by their keys: only for these, or for what is selected. Throws a SubgraphFault. */
export async function askEntities(
  { service }: Pick<Subject, 'service'>,
  type: EntityType,
  representations: readonly Representation[],
  selection = keySelection(type),
): Promise<Entities> {
  const { data, errors, exchange } = await service.ask(entitiesQuery(type, selection), { representations });
  const list: unknown = data?.['_entities'];
  return { list: Array.isArray(list) ? (list as unknown[]) : null, errors, exchange };
}

/** Types of which something is known, with an entity of theirs. */
export const knownOf = (entities: readonly SampledEntity[]): { entity: SampledEntity; known: Representation }[] =>
  entities.flatMap((entity) => (entity.known[0] ? [{ entity, known: entity.known[0] }] : []));

/** So many keys, each another one: those that are known first, then such as belong to nothing. */
export function manyKeys(entity: SampledEntity, count: number): Representation[] {
  const [first] = entity.known;
  const made = Array.from({ length: count }, (_each, nth) => (first ? unlike(entity, first, nth) : null));
  const known = entity.known.slice(0, count);
  return [...known, ...made.filter((each) => each !== null)].slice(0, count);
}
