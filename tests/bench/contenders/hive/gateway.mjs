import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import { rustPlanner } from './rust-planner.mjs';

const gateway = createGatewayRuntime({
  supergraph: process.env.SUPERGRAPH,
  transports: { http },
  // Without it the gateway plans in JavaScript.
  unifiedGraphHandler: await rustPlanner(),
  graphiql: false,
  landingPage: false,
  logging: 'error',
});

createServer(gateway).listen(Number(process.env.PORT), process.env.HOST);
