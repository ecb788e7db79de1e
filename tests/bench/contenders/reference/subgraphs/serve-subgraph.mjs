import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { parse } from 'graphql';
import pg from 'pg';

/** Serves the subgraph of that name with Apollo Server; its schema lies beside this file. */
export async function serveSubgraph(name, resolvers) {
  const typeDefs = parse(readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8'));
  const db = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs, resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await startStandaloneServer(server, {
    listen: { host: process.env.HOST, port: Number(process.env.PORT) },
    context: async () => ({ db, load: loadersOf(db) }),
  });
}

/** The DataLoaders of one request: one per read and further argument. */
function loadersOf(db) {
  const loaders = new Map();
  return (read, argument) => {
    const known = loaders.get(read) ?? new Map();
    loaders.set(read, known);
    const loader = known.get(argument) ?? new DataLoader((keys) => read(db, keys, argument));
    known.set(argument, loader);
    return loader;
  };
}
