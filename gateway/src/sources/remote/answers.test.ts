import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { GraphQLError } from 'graphql';
import { guestAt } from './testing/guest';
import { type HostileServer, hostileServer, sends } from './testing/hostile-server';

let server: HostileServer;
beforeAll(async () => {
  server = await hostileServer(() => undefined);
});
afterAll(() => server[Symbol.asyncDispose]());

/** What is made of an answer of the guest. */
async function read(answer: object, options: Parameters<typeof guestAt>[1] & { status?: number } = {}) {
  const { status = 200, ...others } = options;
  server.does = sends(JSON.stringify(answer), { status, type: 'application/graphql-response+json; charset=utf-8' });
  const guest = guestAt(server.url, others);
  const found = await guest.ask();
  await guest.source.close();
  return { ...found, logged: guest.logged.join('') };
}

const data = { service: { id: '1', name: 'A' } };
const secret = 'password=1234 at /srv/app.js';

test('an answer is cut to what was asked, and what is of a wrong type is told', async () => {
  const answer = { data: { service: { id: '1', name: 7, title: 'X' }, other: {} }, extensions: { secret } };

  expect(await read(answer)).toEqual({
    data: { service: { id: '1', name: null } },
    errors: [
      {
        message: 'The subgraph "guest" answered a value of another type than was asked for.',
        path: ['service', 'name'],
        extensions: { code: 'SUBGRAPH_ANSWER_INVALID', serviceName: 'guest' },
      },
    ],
    logged: '',
  });
});

test('of the errors of a guest only codes of the table and places that were asked are passed on', async () => {
  const errors = [
    {
      message: secret,
      path: ['service', 'name'],
      extensions: { code: 'FORBIDDEN', remedy: secret, stacktrace: [secret] },
    },
    {
      message: secret,
      path: ['service', secret],
      extensions: { code: secret, requestId: secret, serviceName: secret },
    },
    { message: secret, path: [0, 'service'], locations: secret },
    { message: 7, path: secret, extensions: secret },
    { extensions: { code: 'UNSIGNED_REQUEST' } },
    { extensions: { code: 'constructor' } },
    secret,
    null,
  ];
  const { logged, ...found } = await read({ data, errors });

  const error = (code: string) => ({
    message: 'The subgraph "guest" refused or failed to answer this part.',
    extensions: { code, serviceName: 'guest' },
  });
  expect(found).toEqual({
    data,
    errors: [{ ...error('FORBIDDEN'), path: ['service', 'name'] }, ...Array(7).fill(error('SUBGRAPH_ERROR'))],
  });
  expect(JSON.parse(logged)).toMatchObject({ level: 40, requestId: 'request-1', subgraph: 'guest', first: secret });
});

test('the messages of an official subgraph are ours, up to a thousand characters', async () => {
  const message = 'OzgId must be five digits, such as 10519';
  const errors = [
    { message, extensions: { code: 'MALFORMED_KEY', requestId: 'request-7', stacktrace: [secret] } },
    { message: 'x'.repeat(5_000_000), extensions: { code: 'BAD_USER_INPUT' } },
    { message: secret, extensions: { code: 'ECONNREFUSED' } },
  ];

  expect(await read({ data: null, errors }, { isOfficial: true })).toEqual({
    data: null,
    errors: [
      { message, extensions: { code: 'MALFORMED_KEY', serviceName: 'guest', requestId: 'request-7' } },
      { message: 'x'.repeat(1000), extensions: { code: 'BAD_USER_INPUT', serviceName: 'guest' } },
      {
        message: 'The subgraph "guest" refused or failed to answer this part.',
        extensions: { code: 'SUBGRAPH_ERROR', serviceName: 'guest' },
      },
    ],
    logged: '',
  });
});

test('of 50,000 errors the first twenty are passed on, and how many others there were', async () => {
  const { errors } = await read({ data, errors: Array.from({ length: 50_000 }, () => ({ message: secret })) });

  expect(errors).toHaveLength(21);
  expect(errors?.at(-1)?.message).toBe('The subgraph "guest" told 49980 further errors, which are left out.');
});

test.each([400, 503])('an answer in the form of GraphQL is one with status %i as well', async (status) => {
  const { data: found, errors } = await read({ errors: [{ message: secret }] }, { status });

  expect(found).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_ERROR' } }]);
});

test('Apollo Server as a subgraph is understood, with data, with errors and where it refuses the variables', async () => {
  const apollo = new ApolloServer({
    typeDefs: 'type Query { service(id: ID): Service } type Service { id: ID!, name: String }',
    resolvers: {
      Query: { service: (_parent: unknown, { id }: { id?: string }) => ({ id: id ?? '1' }) },
      Service: {
        name: () => {
          throw new GraphQLError(secret, { extensions: { code: 'BAD_USER_INPUT' } });
        },
      },
    },
  });
  const { url } = await startStandaloneServer(apollo, { listen: { port: 0, host: '127.0.0.1' } });
  const { ask, source } = guestAt(url);
  const query = 'query Q($id: ID) { service(id: $id) { id name } }';

  expect(await ask('query($id: ID) { service(id: $id) { id } }', { id: 'ß"\\' })).toEqual({
    data: { service: { id: 'ß"\\' } },
  });
  expect(await ask(query)).toMatchObject({
    data: { service: { id: '1', name: null } },
    errors: [{ path: ['service', 'name'], extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(await ask(query, { id: {} })).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(source.health()).toMatchObject({ state: 'UP', lastError: null, latencyMs: expect.any(Number) });
  expect(await source.isReady()).toBe(true);
  await source.close();
  await apollo.stop();
  expect(await source.isReady()).toBe(false);
});
