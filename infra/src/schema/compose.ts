import { composeGraph } from '@ozg/gateway/registry/compose/compose-graph';
import { subgraphSchema } from '@ozg/shared/schema/build-subgraph-schema';
import { subgraphs } from '../subgraphs';

export interface ComposedSchema {
  /** SDL of each subgraph by its name. */
  subgraphs: Map<string, string>;
  supergraph: string;
}

/** Composes the project's subgraphs as their code is now. Throws with every reason when they do not fit together. */
export async function composeSchema(): Promise<ComposedSchema> {
  const sdls = new Map<string, string>();
  for (const { name, schemaParts } of subgraphs) sdls.set(name, (await subgraphSchema(schemaParts)).sdl);
  const { errors, supergraphSdl } = composeGraph(
    [...sdls].map(([name, sdl]) => ({ name, routingUrl: `local:${name}`, sdl })),
  );
  if (errors)
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `- ${message}`).join('\n')}`);
  return { subgraphs: sdls, supergraph: supergraphSdl };
}
