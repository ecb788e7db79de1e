import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { listen } from '@ozg/shared/server/listen';
import { graphql, type GraphQLSchema, parse } from 'graphql';

/** A guest's service over HTTP, whose schema and behaviour a test may change. */
export interface GuestService extends AsyncDisposable {
  /** `http://127.0.0.1:port/graphql` */
  url: string;
  /** `127.0.0.1:port` */
  host: string;
  sdl: string;
  /** Serves another schema from now on. */
  serve(sdl: string): void;
  /** Answers every request with a redirect to this address, or as before. */
  redirectTo(address: string | undefined): void;
}

type Resolvers = Record<string, Record<string, unknown>>;

export async function startGuest(sdl: string, resolvers: Resolvers = {}): Promise<GuestService> {
  let schema: GraphQLSchema;
  let redirect: string | undefined;
  const guest = {
    sdl,
    serve(next: string) {
      guest.sdl = next;
      schema = buildSubgraphSchema({ typeDefs: parse(next), resolvers: known(next, resolvers) as never });
    },
    redirectTo: (address: string | undefined) => (redirect = address),
  };
  guest.serve(sdl);
  const server = createServer(async (request, response) => {
    const { query, variables } = (await json(request)) as { query: string; variables?: Record<string, unknown> };
    if (redirect) return void response.writeHead(307, { location: redirect }).end();
    const answer = await graphql({ schema, source: query, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const listener = await listen((request, response) => server.emit('request', request, response), 0, 'PORT');
  return Object.assign(guest, {
    url: `${listener.url}/graphql`,
    host: new URL(listener.url).host,
    [Symbol.asyncDispose]: () => listener.close(),
  });
}

/** Resolvers of what a schema has. */
function known(sdl: string, resolvers: Resolvers): Resolvers {
  return Object.fromEntries(
    Object.entries(resolvers)
      .filter(([type]) => sdl.includes(`type ${type} `))
      .map(([type, fields]) => [
        type,
        Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith('__') || sdl.includes(`${name}`))),
      ]),
  );
}
