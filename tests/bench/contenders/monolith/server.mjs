import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { loadersOn } from './loaders.mjs';
import { resolversOn } from './resolvers.mjs';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();

await app.register(mercurius, {
  schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers: resolversOn(db),
  loaders: loadersOn(db),
  // Compiled by graphql-jit from the first repetition on.
  jit: 1,
});
await app.listen({ host: process.env.HOST, port: Number(process.env.PORT) });
