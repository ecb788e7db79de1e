import './telemetry-off.mjs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const gateway = new ApolloGateway({ supergraphSdl: process.env.SUPERGRAPH });

await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: process.env.HOST, port: Number(process.env.PORT) },
});
