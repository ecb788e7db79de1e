import './node-20.mjs';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const connectionString = process.env.DATABASE_URL;
const pool = new pg.Pool({ connectionString, max: 10 });
await pool.query(readFileSync(new URL('schema.sql', import.meta.url), 'utf8'));

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Nothing is to be changed.
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  pgServices: [makePgService({ pool, schemas: ['bench_postgraphile'] })],
  grafserv: { graphiql: false, graphqlPath: '/graphql' },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), process.env.HOST);
