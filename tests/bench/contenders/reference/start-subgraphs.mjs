import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const names = ['catalog', 'responsibility', 'tracking'];

/** Starts the three subgraphs, each in a process of its own, and answers the supergraph that leads to them. */
export async function startSubgraphs(group, databaseUrl) {
  const services = [];
  for (const name of names) {
    const url = await group.start(
      name,
      `contenders/reference/subgraphs/${name}.mjs`,
      { DATABASE_URL: databaseUrl },
      '/',
    );
    const typeDefs = parse(readFileSync(new URL(`subgraphs/${name}.graphql`, import.meta.url), 'utf8'));
    services.push({ name, url, typeDefs });
  }
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new Error(`The subgraphs of the reference do not compose: ${errors.join('\n')}`);
  return supergraphSdl;
}
