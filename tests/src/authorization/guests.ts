import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, type DocumentNode, isObjectType, parse } from 'graphql';

export interface Guest {
  name: string;
  typeDefs: DocumentNode;
  resolvers: Record<string, Record<string, unknown>>;
}

export interface RunningGuests extends AsyncDisposable {
  supergraphSdl: string;
  /** Where each of them is. */
  routing: Record<string, string>;
  /** `Type.field` of each value that they worked out since it was emptied. */
  resolved: Set<string>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import:
  ["@key", "@requires", "@external", "@shareable", "@authenticated", "@requiresScopes", "@policy"])`;

/** A subgraph of somebody else's. */
export function guest(name: string, sdl: string, resolvers: Guest['resolvers']): Guest {
  return { name, typeDefs: parse(`${link} ${sdl}`), resolvers };
}

/** Composes subgraphs. Throws with what composition says where they do not fit together. */
export function composed(guests: readonly Guest[]): string {
  const { supergraphSdl, errors } = composeServices(
    guests.map(({ name, typeDefs }) => ({ name, url: `http://${name}.example.org/graphql`, typeDefs })),
  );
  if (supergraphSdl) return supergraphSdl;
  throw new Error(errors?.map(({ message }) => message).join('\n'));
}

/** Serves subgraphs over HTTP, as guests do who check nothing themselves. */
export async function startGuests(guests: readonly Guest[]): Promise<RunningGuests> {
  const resolved = new Set<string>();
  const servers = guests.map((each) => ({ name: each.name, server: serverOf(each, resolved) }));
  const routing: Record<string, string> = {};
  for (const { name, server } of servers) {
    routing[name] = (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url;
  }
  return {
    supergraphSdl: composed(guests),
    routing,
    resolved,
    [Symbol.asyncDispose]: async () => {
      for (const { server } of servers) await server.stop();
    },
  };
}

function serverOf({ typeDefs, resolvers }: Guest, resolved: Set<string>): ApolloServer {
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (...given) => {
        resolved.add(`${type.name}.${field.name}`);
        return resolve(...given);
      };
    }
  }
  return new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] });
}
