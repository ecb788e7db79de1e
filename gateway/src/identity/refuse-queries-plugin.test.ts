import { ApolloServer, HeaderMap } from '@apollo/server';
import type { Caller, RefusalCode } from '@ozg/shared/identity/caller';
import type { GatewayContext } from '../graph/gateway-context';
import { refuseQueriesPlugin } from './refuse-queries-plugin';

let asked: string[] = [];
const server = new ApolloServer<GatewayContext>({
  typeDefs: 'type Query { read: String } type Mutation { change: String }',
  resolvers: {
    Query: { read: () => void asked.push('read') },
    Mutation: {
      change: (_parent, _args, { caller }: GatewayContext) => void asked.push(`change by ${JSON.stringify(caller)}`),
    },
  },
  plugins: [refuseQueriesPlugin()],
});

beforeAll(() => server.start());
beforeEach(() => (asked = []));
afterAll(() => server.stop());

async function ask(query: string, caller: Caller, operationName?: string) {
  const { body, status, headers } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query, ...(operationName && { operationName }) },
    },
    context: async () => ({ requestId: 'request-1', caller }),
  });
  // Apollo Server leaves it to the caller to know that 200 is the usual status.
  return { status: status ?? 200, text: body.kind === 'complete' ? body.string : '', headers };
}

const refused = (code: RefusalCode): Caller => ({ kind: 'refused', code, message: 'does not count' });

test.each([
  ['TOKEN_EXPIRED', 401],
  ['TOKEN_FOREIGN', 401],
  ['TOKEN_INVALID', 401],
  ['IDENTITY_PROVIDER_UNAVAILABLE', 503],
] as const)('a query with %s asks nobody', async (code, status) => {
  const answer = await ask('{ read }', refused(code));

  expect(answer.status).toBe(status);
  expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer error="invalid_token"' : undefined);
  expect(JSON.parse(answer.text)).toEqual({
    errors: [{ message: 'does not count', extensions: { code, remedy: expect.any(String) } }],
  });
  expect(asked).toEqual([]);
});

test('a mutation goes on, and says who was refused', async () => {
  const { status } = await ask('mutation { change }', refused('TOKEN_EXPIRED'));

  expect(status).toBe(200);
  expect(asked).toEqual(['change by {"kind":"refused","code":"TOKEN_EXPIRED","message":"does not count"}']);
});

test('of two operations in one document the one that is asked for counts', async () => {
  const both = 'query Read { read } mutation Change { change }';

  expect((await ask(both, refused('TOKEN_EXPIRED'), 'Read')).status).toBe(401);
  expect(asked).toEqual([]);
  expect((await ask(both, refused('TOKEN_EXPIRED'), 'Change')).status).toBe(200);
  expect(asked).toHaveLength(1);
});

test('who is anonymous reads', async () => {
  expect((await ask('{ read }', { kind: 'anonymous', isReadOnly: false })).status).toBe(200);
});
