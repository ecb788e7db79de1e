import type { GraphQLSchema } from 'graphql';
import type { CheckResult } from '../../check/publication';
import type { SampledEntity } from '../samples/sampled-entity';
import type { Service, Signer } from '../service/service';

/** A guest's service, and what is known of it before it is tried. */
export interface Subject {
  /** Name of the subgraph. */
  name: string;
  service: Service;
  /** What the service gives out as its schema. */
  sdl: string;
  /** The schema that its owner has in a file; null where none was named. */
  given: string | null;
  judgement: CheckResult;
  /** Null where the SDL is none by which a service could answer. */
  schema: GraphQLSchema | null;
  /** Its types that are found by a key; those of the conventions are not among them. */
  entities: readonly SampledEntity[];
  /** Its types that follow a convention of all Länder. */
  conventions: readonly SampledEntity[];
  /** Types of --samples of which the schema has none, or which name no whole key. */
  unusableSamples: readonly string[];
  /** Signs who asks, as the gateway does. */
  sign: Signer;
  /** Whether that is the key of a real gateway, by which each request is signed. */
  hasKey: boolean;
  /** Milliseconds after which a gateway gives an answer up. */
  timeoutMs: number;
}
