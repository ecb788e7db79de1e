import { composeServices } from '@apollo/composition';
import { subgraphSchema } from '@ozg/shared/schema/build-subgraph-schema';
import { parse } from 'graphql';
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
  const { errors, supergraphSdl } = composeServices(
    [...sdls].map(([name, sdl]) => ({ name, url: `local:${name}`, typeDefs: parse(sdl) })),
  );
  if (errors)
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `- ${message}`).join('\n')}`);
  return { subgraphs: sdls, supergraph: supergraphSdl };
}
