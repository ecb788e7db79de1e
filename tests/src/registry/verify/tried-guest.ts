import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { listen } from '@ozg/shared/server/listen';
import { execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { soundResolvers, soundSdl } from './sound-guest';

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  /** The keys of `_entities`; none where they are no list. */
  keys: Record<string, unknown>[];
  headers: IncomingMessage['headers'];
}

export interface Told {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
}

/** One thing that a guest does wrong, while all else is right. */
export interface Misdeed {
  /** Another schema than the sound one. */
  sdl?: string;
  /** Before it answers; what is answered here is all there is. */
  before?: (asked: Asked, response: ServerResponse) => boolean | Promise<boolean>;
  /** Changes what is answered. */
  answer?: (told: Told, asked: Asked) => Told;
  /** Changes the headers of the answer. */
  headers?: (headers: Record<string, string>, asked: Asked) => Record<string, string>;
  /** The next request after one that was broken off is harmed. */
  isHurtByLeaving?: boolean;
}

export interface TriedGuest extends AsyncDisposable {
  url: string;
  /** How many requests it got. */
  count(): number;
}

/** A guest over HTTP that is sound but for one misdeed. */
export async function startTriedGuest(misdeed: Misdeed = {}): Promise<TriedGuest> {
  const schema = buildSubgraphSchema({ typeDefs: parse(misdeed.sdl ?? soundSdl), resolvers: soundResolvers as never });
  let count = 0;
  let isHurt = false;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    count += 1;
    response.once('close', () => {
      if (misdeed.isHurtByLeaving && !response.writableFinished) isHurt = true;
    });
    const body = await buffer(request).catch(() => null);
    if (!body) return;
    if (isHurt) {
      isHurt = false;
      response.writeHead(500).end();
      return;
    }
    const asked = askedIn(body.toString(), request.headers);
    if (await misdeed.before?.(asked, response)) return;
    // Long enough for somebody to leave meanwhile.
    if (asked.keys.length === 100) await pause(20);
    const sound = await answer(schema, asked);
    const text = JSON.stringify(misdeed.answer?.(sound, asked) ?? sound);
    const isPacked = String(asked.headers['accept-encoding']).includes('gzip');
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=60',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    };
    const told = misdeed.headers?.(headers, asked) ?? headers;
    response.writeHead(200, told).end(told['content-encoding'] ? gzipSync(text) : text);
  };
  const listener = await listen((request, response) => void serve(request, response), 0, 'PORT');
  return {
    url: `${listener.url}/graphql`,
    count: () => count,
    [Symbol.asyncDispose]: () => listener.close(),
  };
}

function askedIn(body: string, headers: IncomingMessage['headers']): Asked {
  const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const { representations } = variables;
  return { query, variables, headers, keys: Array.isArray(representations) ? (representations as Asked['keys']) : [] };
}

async function answer(schema: GraphQLSchema, { query, variables }: Asked): Promise<Told> {
  const refused = (errors: readonly GraphQLError[]) => ({ errors: errors.map((error) => error.toJSON()) });
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length) return refused(errors);
    // As it would come over the network.
    return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues: variables }))) as Told;
  } catch (error) {
    return refused([error as GraphQLError]);
  }
}
