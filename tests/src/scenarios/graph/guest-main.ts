import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { listen } from '@ozg/shared/server/listen';
import { graphql } from 'graphql';
import { guestTypes } from './guest';

const offices = ['Altmark', 'Börde', 'Harz', 'Saale'].map((name, at) => ({ id: String(at), name }));

/** Always the same office for a service. */
const officeOf = (ozgId: string) => offices[Number(ozgId) % offices.length];

const schema = buildSubgraphSchema({
  typeDefs: guestTypes,
  resolvers: {
    Query: { offices: () => offices },
    OzgService: { office: ({ ozgId }: { ozgId: string }) => officeOf(ozgId) },
  },
});

/** Runs the guest as a process of its own at `PORT`. */
async function main(): Promise<void> {
  const server = createServer(async (request: IncomingMessage, response) => {
    const { query, variables } = (await json(request)) as { query: string; variables: Record<string, unknown> };
    const answer = await graphql({ schema, source: query, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const { url } = await listen(
    (request, response) => server.emit('request', request, response),
    Number(process.env['PORT']),
    'PORT',
  );
  process.stderr.write(`the guest answers at ${url}/graphql\n`);
}

void main();
