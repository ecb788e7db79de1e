import type { GraphQLSchema } from 'graphql';
import { SubgraphFault } from '../../../sources/fault';
import type { Service } from '../service/service';
import { conventionKeysToTry } from './convention-keys';
import { entityTypes } from './entity-types';
import { representationsOf } from './representation';
import { distinct, rootSamples } from './root-samples';
import type { EntityType, Representation, SampledEntity } from './sampled-entity';
import type { GivenSamples } from './given-samples';
import { entitiesQuery } from './selections';
import { wellKnownKeys } from './well-known-keys';

export interface SampleGround {
  service: Service;
  schema: GraphQLSchema;
  name: string;
  states: readonly string[];
  given: GivenSamples;
}

/** The entities of a schema, with keys that the service knows: those given, else those it names itself, else common ones. */
export async function findSamples(ground: SampleGround): Promise<SampledEntity[]> {
  const { service, schema, given, states } = ground;
  const types = entityTypes(schema);
  const asked = types.filter(({ name, convention }) => !given[name] && !convention);
  const named = await rootSamples(service, schema, asked);
  const common = wellKnownKeys(states);
  return Promise.all(
    types.map(async (type) => {
      const stated = representationsOf(type, given[type.name] ?? []);
      const found = stated.length ? distinct(stated) : (named.get(type.name) ?? []);
      if (found.length) return { ...type, known: found };
      const tried = type.convention ? conventionKeysToTry(type.convention, ground) : (common[type.name] ?? []);
      return { ...type, known: await knownAmong(service, type, tried) };
    }),
  );
}

/** Of keys that somebody else has, those to which the service answers something. */
async function knownAmong(service: Service, type: EntityType, tried: readonly object[]): Promise<Representation[]> {
  const representations = representationsOf(type, tried);
  if (!representations.length) return [];
  const ask = async () => {
    const { data } = await service.ask(entitiesQuery(type, '__typename'), { representations });
    const answered: unknown = data?.['_entities'];
    // What is wrong with that answer is for the probes to find.
    if (!Array.isArray(answered) || answered.length !== representations.length) return representations;
    return representations.filter((_each, at) => answered[at] !== null);
  };
  return orElse(ask, representations);
}

/** What is wrong with an answer is for the probes to find, too. */
async function orElse<Result>(ask: () => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SubgraphFault) return otherwise;
    throw error;
  }
}
